package vitrine.inspection.kernel.netns;

import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Text;

/**
 * How many IPv6 sockets there are in this network namespace: /proc/net/sockstat6, which is missing where the kernel has
 * no IPv6.
 *
 * @param tcp6InUse IPv6 TCP sockets, those of them that speak IPv4 too, without TIME-WAIT
 * @param udp6InUse IPv6 UDP sockets
 */
public record SocketCounts6(long tcp6InUse, long udp6InUse) {

    public static KernelFile<SocketCounts6> of(KernelRoot root) {
        return root.file("proc/net/sockstat6", SocketCounts6::parse);
    }

    static SocketCounts6 parse(Text text) {
        return new SocketCounts6(
                SocketCounts.value(text, "TCP6:", "inuse"), SocketCounts.value(text, "UDP6:", "inuse"));
    }
}
