package vitrine.inspection.xray;

import static vitrine.inspection.xray.ReadingFacts.orWhy;

import java.net.Inet6Address;
import java.util.OptionalLong;
import java.util.function.Function;
import vitrine.inspection.Reading;
import vitrine.inspection.tcp.TcpInfo;
import vitrine.inspection.tcp.TcpSocket;

/**
 * What went over a connection between two looks, layer by layer. TCP's bytes and segments are the kernel's own count. The
 * layers below are reckoned from it, one packet and one frame for each segment:
 *
 * <pre>
 *  Ethernet  14 header + 4 check sequence                                  18
 *  IP        20 (IPv4) or 40 (IPv6)
 *  TCP       20 + 12 for timestamps, if both ends agreed on them           32 as a rule
 *  payload   tcp.bytes
 * </pre>
 *
 * <p>Left out: the larger headers of SYN and of acknowledgements that report a gap (SACK), options of IP, fragments, and on
 * Ethernet preamble, gap and what fills a frame up to 64 bytes. A retransmission is counted as often as it was sent, but
 * what arrived twice is in the segments and not in the bytes received. A virtual interface, as a container's, carries the
 * same frames without the check sequence.
 *
 * <p>Packets between addresses of one machine never leave its memory: there are no frames. It is known by both ends being
 * the same address, or loopback ones.
 */
record Traffic(TcpSocket earlier, TcpSocket later) {

    static final int ETHERNET_BYTES = 14 + 4;
    static final int IPV4_BYTES = 20;
    static final int IPV6_BYTES = 40;
    static final int TCP_BYTES = 20;
    static final int TIMESTAMPS_BYTES = 12;

    private static final long UNSIGNED_32 = 0xffff_ffffL;
    private static final String NO_INFO = "the kernel keeps no such figures of a connection in this state";
    private static final String OLD_KERNEL = "this kernel does not count it";
    private static final String NO_WIRE =
            "both ends are on this machine: the packets stay in its memory and are in no Ethernet frame";

    Reading<Long> segmentsSent() {
        return delta(info -> info.volume().segmentsOut()).map(Traffic::unsigned);
    }

    Reading<Long> segmentsReceived() {
        return delta(info -> info.volume().segmentsIn()).map(Traffic::unsigned);
    }

    Reading<Long> bytesSent() {
        return delta(info -> info.volume().bytesSent());
    }

    Reading<Long> bytesReceived() {
        return delta(info -> info.volume().bytesReceived());
    }

    Reading<Long> retransmits() {
        return delta(info -> info.recovery().totalRetransmittedSegments()).map(Traffic::unsigned);
    }

    /** Whether something was written that the kernel has not sent yet, as the peer's window or the path is full. */
    boolean waitsToBeSent() {
        return later.info()
                .filter(info -> info.volume().notSentBytes().orElse(0) > 0)
                .isPresent();
    }

    Reading<Long> ipBytesSent() {
        return withHeaders(bytesSent(), segmentsSent());
    }

    Reading<Long> ipBytesReceived() {
        return withHeaders(bytesReceived(), segmentsReceived());
    }

    Reading<Long> ethernetBytesSent() {
        return framed(ipBytesSent(), segmentsSent());
    }

    Reading<Long> ethernetBytesReceived() {
        return framed(ipBytesReceived(), segmentsReceived());
    }

    private Reading<Long> withHeaders(Reading<Long> payload, Reading<Long> segments) {
        return headerBytes().then(header -> plus(payload, segments, header));
    }

    private Reading<Long> framed(Reading<Long> ip, Reading<Long> segments) {
        return staysHere() ? Reading.unavailable(NO_WIRE) : plus(ip, segments, ETHERNET_BYTES);
    }

    private static Reading<Long> plus(Reading<Long> bytes, Reading<Long> segments, int bytesEach) {
        return bytes.then(inner -> segments.map(count -> inner + count * bytesEach));
    }

    private Reading<Integer> headerBytes() {
        int ip = later.local().getAddress() instanceof Inet6Address ? IPV6_BYTES : IPV4_BYTES;
        return later.info()
                .flatMap(TcpInfo::options)
                .map(options -> Reading.of(ip + TCP_BYTES + (options.timestamps() ? TIMESTAMPS_BYTES : 0)))
                .orElseGet(() -> Reading.unavailable(NO_INFO));
    }

    private boolean staysHere() {
        return later.remote().getAddress().isLoopbackAddress()
                || later.remote().getAddress().equals(later.local().getAddress());
    }

    private Reading<Long> delta(Function<TcpInfo, OptionalLong> figure) {
        return figure(earlier, figure).then(before -> figure(later, figure).map(now -> now - before));
    }

    private static Reading<Long> figure(TcpSocket socket, Function<TcpInfo, OptionalLong> figure) {
        return socket.info()
                .map(info -> orWhy(figure.apply(info), OLD_KERNEL))
                .orElseGet(() -> Reading.unavailable(NO_INFO));
    }

    /** The kernel counts these in 32 bits, and begins again at zero. */
    private static long unsigned(long difference) {
        return difference & UNSIGNED_32;
    }
}
