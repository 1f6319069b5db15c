package vitrine.inspection.kernel.netns;

import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Text;

/**
 * The counters of IPv4, TCP and UDP that RFC 1213 (MIB-II; TCP and UDP again in RFC 2012 and 2013) defines, of this network
 * namespace. TCP over IPv6 is in {@code tcp}; UDP and IP over IPv6 are not here.
 *
 * @see <a href="https://docs.kernel.org/networking/snmp_counter.html">SNMP counter</a>
 */
public record Snmp(Ip ip, Tcp tcp, Udp udp) {

    /**
     * IPv4.
     *
     * @param inReceives datagrams received, with those in error; several that were merged on reception count as one
     * @param inDelivers datagrams given to TCP, UDP, ICMP
     * @param outRequests datagrams that TCP, UDP, ICMP gave to be sent
     */
    public record Ip(long inReceives, long inDelivers, long outRequests) {

        /** What was counted between {@code earlier} and this. */
        public Ip since(Ip earlier) {
            return new Ip(
                    inReceives - earlier.inReceives,
                    inDelivers - earlier.inDelivers,
                    outRequests - earlier.outRequests);
        }
    }

    /**
     * TCP over IPv4 and IPv6.
     *
     * @param activeOpens connections begun here: a SYN was sent (CLOSED to SYN-SENT)
     * @param passiveOpens connections taken here (LISTEN to SYN-RCVD in the RFC; Linux counts at the end of the
     *     handshake, before {@code accept})
     * @param attemptFails handshakes that came to nothing: refused, or timed out
     * @param establishedResets connections that a RST ended while they were ESTABLISHED or CLOSE-WAIT
     * @param established connections ESTABLISHED or CLOSE-WAIT now; a level, not a count
     * @param inSegments segments received, with those in error; several that were merged on reception count as one
     * @param outSegments segments sent, each piece of a segmented one by itself, without retransmitted ones
     * @param retransmittedSegments segments sent again
     * @param inErrors segments received in error
     * @param outResets segments sent with RST
     */
    public record Tcp(
            long activeOpens,
            long passiveOpens,
            long attemptFails,
            long establishedResets,
            long established,
            long inSegments,
            long outSegments,
            long retransmittedSegments,
            long inErrors,
            long outResets) {

        /** What was counted between {@code earlier} and this; {@code established} stays the level that it is. */
        public Tcp since(Tcp earlier) {
            return new Tcp(
                    activeOpens - earlier.activeOpens,
                    passiveOpens - earlier.passiveOpens,
                    attemptFails - earlier.attemptFails,
                    establishedResets - earlier.establishedResets,
                    established,
                    inSegments - earlier.inSegments,
                    outSegments - earlier.outSegments,
                    retransmittedSegments - earlier.retransmittedSegments,
                    inErrors - earlier.inErrors,
                    outResets - earlier.outResets);
        }
    }

    /**
     * UDP over IPv4.
     *
     * @param inDatagrams datagrams delivered to a socket
     * @param noPorts datagrams for a port on which nobody listens
     * @param inErrors datagrams not delivered for another reason, a full receive buffer among them
     * @param outDatagrams datagrams sent
     */
    public record Udp(long inDatagrams, long noPorts, long inErrors, long outDatagrams) {

        /** What was counted between {@code earlier} and this. */
        public Udp since(Udp earlier) {
            return new Udp(
                    inDatagrams - earlier.inDatagrams,
                    noPorts - earlier.noPorts,
                    inErrors - earlier.inErrors,
                    outDatagrams - earlier.outDatagrams);
        }
    }

    public static KernelFile<Snmp> of(KernelRoot root) {
        return root.file("proc/net/snmp", Snmp::parse);
    }

    static Snmp parse(Text text) {
        return new Snmp(ip(SnmpTable.of(text, "Ip")), tcp(SnmpTable.of(text, "Tcp")), udp(SnmpTable.of(text, "Udp")));
    }

    private static Ip ip(SnmpTable table) {
        return new Ip(table.value("InReceives"), table.value("InDelivers"), table.value("OutRequests"));
    }

    private static Tcp tcp(SnmpTable table) {
        return new Tcp(
                table.value("ActiveOpens"),
                table.value("PassiveOpens"),
                table.value("AttemptFails"),
                table.value("EstabResets"),
                table.value("CurrEstab"),
                table.value("InSegs"),
                table.value("OutSegs"),
                table.value("RetransSegs"),
                table.value("InErrs"),
                table.value("OutRsts"));
    }

    private static Udp udp(SnmpTable table) {
        return new Udp(
                table.value("InDatagrams"),
                table.value("NoPorts"),
                table.value("InErrors"),
                table.value("OutDatagrams"));
    }
}
