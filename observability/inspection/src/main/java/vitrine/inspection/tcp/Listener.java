package vitrine.inspection.tcp;

import java.net.InetSocketAddress;
import java.util.OptionalLong;

/**
 * A socket that waits for connections. The kernel does the handshake by itself and queues the finished connections here
 * until the program accepts them.
 *
 * @param local the address and port; the address is zero where it listens on all of them
 * @param acceptQueueLength connections made and not accepted
 * @param backlog the most of them that should wait: what the program asked for in {@code listen}, or
 *     {@code net.core.somaxconn} if that is less
 * @param cookie the socket's identity
 * @param inode the number in {@code /proc/PID/fd/N -> socket:[inode]}; several processes may hold it
 * @param uid the user who opened it; empty where no process holds the socket any more
 * @see <a href="https://man7.org/linux/man-pages/man2/listen.2.html">listen(2)</a>
 */
public record Listener(
        InetSocketAddress local,
        long acceptQueueLength,
        long backlog,
        long cookie,
        OptionalLong inode,
        OptionalLong uid) {

    /** Whether the kernel drops the next connection: it lets one more wait than {@code backlog} says. */
    public boolean full() {
        return acceptQueueLength > backlog;
    }
}
