package vitrine.inspection.kernel.netns;

import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Text;

/**
 * How many sockets there are: /proc/net/sockstat. It mixes scopes. What is in use and in TIME-WAIT is of this network
 * namespace; what is orphaned, allocated and in memory is of the whole machine, and named so.
 *
 * <p>{@code tcp4InUse} knows IPv4 sockets only. Java's are IPv6 sockets where there is IPv6, also when they speak IPv4:
 * {@link SocketCounts6} has those, and only both together are all.
 *
 * @param used sockets of all kinds, Unix ones among them
 * @param tcp4InUse IPv4 TCP sockets, listening ones among them, without TIME-WAIT
 * @param tcpTimeWait connections in TIME-WAIT, of both families
 * @param udp4InUse IPv4 UDP sockets
 * @param hostTcpOrphans TCP sockets that no process holds any more and that are not done. Host-wide
 * @param hostTcpAllocated TCP sockets of both families, in any state. Host-wide
 * @param hostTcpMemoryPages memory of all TCP buffers, in pages (4 KiB on x86-64). Host-wide
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_net.5.html">proc_pid_net(5)</a>
 */
public record SocketCounts(
        long used,
        long tcp4InUse,
        long tcpTimeWait,
        long udp4InUse,
        long hostTcpOrphans,
        long hostTcpAllocated,
        long hostTcpMemoryPages) {

    public static KernelFile<SocketCounts> of(KernelRoot root) {
        return root.file("proc/net/sockstat", SocketCounts::parse);
    }

    static SocketCounts parse(Text text) {
        return new SocketCounts(
                value(text, "sockets:", "used"),
                value(text, "TCP:", "inuse"),
                value(text, "TCP:", "tw"),
                value(text, "UDP:", "inuse"),
                value(text, "TCP:", "orphan"),
                value(text, "TCP:", "alloc"),
                value(text, "TCP:", "mem"));
    }

    /** The number behind a name, in the line of a protocol: {@code TCP: inuse 1 orphan 0}. */
    static long value(Text text, String protocol, String name) {
        if (text.find(protocol)) {
            for (String word = text.wordIfAny(); word != null; word = text.wordIfAny()) {
                if (word.equals(name)) {
                    return text.number();
                }
            }
        }
        throw Text.malformed("no '" + name + "' in a line '" + protocol + "'");
    }
}
