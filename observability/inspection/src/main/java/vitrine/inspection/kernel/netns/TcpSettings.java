package vitrine.inspection.kernel.netns;

import java.util.function.Function;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Text;

/**
 * What TCP is set to in this network namespace: /proc/sys/net. Each setting is a file, and which there are depends on the
 * kernel's version; old kernels show some to the host's namespace only. Two dozen files: read at the start, or when
 * somebody looks.
 *
 * @param congestionControl the algorithm of new connections, as in {@code cubic} or {@code bbr}
 * @param maxBacklog the most that any listener's accept queue may hold (somaxconn)
 * @param maxSynBacklog how many half-open connections a listener remembers
 * @param synCookies 0 never, 1 when the queue of half-open connections is full, 2 always
 * @param abortOnOverflow 1: a full accept queue answers RST instead of silence
 * @param synRetries how often a SYN is sent again
 * @param synLinearTimeouts how many of them come a second apart before the pause doubles; since Linux 6.5
 * @param synAckRetries how often a SYN-ACK is sent again
 * @param retries how many times a segment goes unacknowledged before the connection is given up (tcp_retries2)
 * @param keepAliveSeconds how long a connection is idle before it is probed, where SO_KEEPALIVE is on
 * @param keepAliveIntervalSeconds the pause between probes
 * @param keepAliveProbes how many go unanswered before the connection is given up
 * @param finTimeoutSeconds how long a closed connection waits for the peer's FIN (FIN-WAIT-2); not the time in
 *     TIME-WAIT, which is always 60 s
 * @param timeWaitReuse 0 never take a port out of TIME-WAIT for a new outgoing connection, 1 where it is safe, 2 on the
 *     loopback only
 * @param maxTimeWaits how many sockets may be in TIME-WAIT
 * @param ports the ports for outgoing connections
 * @param timestamps 0: no timestamp option, which leaves 12 more bytes of each segment to data
 * @param windowScaling 0: no receive window above 64 KiB
 * @param selectiveAcks 0: acknowledgements cannot tell which segments behind a gap have arrived
 * @param slowStartAfterIdle 1: the congestion window shrinks when a connection has been idle
 * @param receiveBuffer a socket's receive buffer; grows by itself within these bounds
 * @param sendBuffer a socket's send buffer; grows by itself within these bounds
 * @param maxReceiveBytes the most that a program may ask for by SO_RCVBUF (rmem_max). Set for the whole host
 * @param maxSendBytes the most that a program may ask for by SO_SNDBUF (wmem_max). Set for the whole host
 * @param migrateRequests 1: what waits on a listener that closes goes to another one of the port; since Linux 5.14
 * @see <a href="https://docs.kernel.org/networking/ip-sysctl.html">IP sysctl</a>
 * @see <a href="https://docs.kernel.org/admin-guide/sysctl/net.html">/proc/sys/net</a>
 */
public record TcpSettings(
        Reading<String> congestionControl,
        Reading<Long> maxBacklog,
        Reading<Long> maxSynBacklog,
        Reading<Long> synCookies,
        Reading<Long> abortOnOverflow,
        Reading<Long> synRetries,
        Reading<Long> synLinearTimeouts,
        Reading<Long> synAckRetries,
        Reading<Long> retries,
        Reading<Long> keepAliveSeconds,
        Reading<Long> keepAliveIntervalSeconds,
        Reading<Long> keepAliveProbes,
        Reading<Long> finTimeoutSeconds,
        Reading<Long> timeWaitReuse,
        Reading<Long> maxTimeWaits,
        Reading<PortRange> ports,
        Reading<Long> timestamps,
        Reading<Long> windowScaling,
        Reading<Long> selectiveAcks,
        Reading<Long> slowStartAfterIdle,
        Reading<BufferSizes> receiveBuffer,
        Reading<BufferSizes> sendBuffer,
        Reading<Long> maxReceiveBytes,
        Reading<Long> maxSendBytes,
        Reading<Long> migrateRequests) {

    /**
     * The ports that the kernel gives to outgoing connections.
     *
     * @param first the lowest
     * @param last the highest, which is in it
     */
    public record PortRange(int first, int last) {

        /** How many connections to one address and port can be open at once. */
        public int size() {
            return last - first + 1;
        }
    }

    /**
     * The bounds of a socket buffer.
     *
     * @param minBytes what a socket keeps even when memory is short
     * @param defaultBytes what it begins with
     * @param maxBytes how far it grows by itself
     */
    public record BufferSizes(long minBytes, long defaultBytes, long maxBytes) {}

    public static TcpSettings of(KernelRoot root) {
        Files files = new Files(root);
        return new TcpSettings(
                files.tcp("congestion_control", Text::word),
                files.core("somaxconn"),
                files.tcp("max_syn_backlog"),
                files.tcp("syncookies"),
                files.tcp("abort_on_overflow"),
                files.tcp("syn_retries"),
                files.tcp("syn_linear_timeouts"),
                files.tcp("synack_retries"),
                files.tcp("retries2"),
                files.tcp("keepalive_time"),
                files.tcp("keepalive_intvl"),
                files.tcp("keepalive_probes"),
                files.tcp("fin_timeout"),
                files.tcp("tw_reuse"),
                files.tcp("max_tw_buckets"),
                root.readOnce("proc/sys/net/ipv4/ip_local_port_range", TcpSettings::ports),
                files.tcp("timestamps"),
                files.tcp("window_scaling"),
                files.tcp("sack"),
                files.tcp("slow_start_after_idle"),
                files.tcp("rmem", TcpSettings::sizes),
                files.tcp("wmem", TcpSettings::sizes),
                files.core("rmem_max"),
                files.core("wmem_max"),
                files.tcp("migrate_req"));
    }

    private static PortRange ports(Text text) {
        return new PortRange((int) text.number(), (int) text.number());
    }

    private static BufferSizes sizes(Text text) {
        return new BufferSizes(text.number(), text.number(), text.number());
    }

    private record Files(KernelRoot root) {

        Reading<Long> tcp(String name) {
            return tcp(name, Text::number);
        }

        <T> Reading<T> tcp(String name, Function<Text, T> parser) {
            return root.readOnce("proc/sys/net/ipv4/tcp_" + name, parser);
        }

        Reading<Long> core(String name) {
            return root.readOnce("proc/sys/net/core/" + name, Text::number);
        }
    }
}
