package vitrine.inspection.tcp;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One TCP socket at one moment.
 *
 * <p>A connection in TIME_WAIT, and one whose handshake is not finished, is only a stub in the kernel: it has neither
 * memory nor congestion control nor {@code info}. For a listener the kernel uses the fields of queues and {@code info}
 * for other things; here they are empty, and {@link Listener} tells.
 *
 * @param local its own end; an IPv4 address is one even where the socket is an IPv6 one
 * @param remote the peer's end; zero where there is none
 * @param state where the connection stands
 * @param timer the timer that runs, if one does
 * @param cookie the socket's identity: no other has it while the machine runs, so two looks that find the same cookie saw
 *     the same connection, which two ports or an inode cannot say
 * @param inode the number in {@code /proc/PID/fd/N -> socket:[inode]}; empty where no process holds the socket
 * @param uid the user who opened it; empty where no process holds the socket
 * @param receiveQueueBytes arrived in order and not read; the peer's FIN counts as one
 * @param sendQueueBytes written and not acknowledged, sent or not; this side's SYN or FIN counts as one
 * @param memory what it holds of the kernel's memory
 * @param congestionControl the algorithm's name: {@code cubic}, {@code bbr}, {@code reno}
 * @param info the kernel's own figures for the connection
 * @see <a href="https://man7.org/linux/man-pages/man7/sock_diag.7.html">sock_diag(7)</a>
 */
public record TcpSocket(
        InetSocketAddress local,
        InetSocketAddress remote,
        SocketState state,
        Optional<SocketTimer> timer,
        long cookie,
        OptionalLong inode,
        OptionalLong uid,
        OptionalLong receiveQueueBytes,
        OptionalLong sendQueueBytes,
        Optional<SocketMemory> memory,
        Optional<String> congestionControl,
        Optional<TcpInfo> info) {}
