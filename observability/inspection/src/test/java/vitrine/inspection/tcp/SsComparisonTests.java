package vitrine.inspection.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.Socket;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Figure by figure against {@code ss} of iproute2, which asks the kernel by itself. It leaves out most of what is zero;
 * what it prints must be what is read here, to the last digit.
 */
class SsComparisonTests {

    private static final int ATTEMPTS = 50;

    /** What {@code ss} prints of any connection that has carried data both ways. */
    private static final Set<String> ALWAYS_PRINTED = Set.of(
            "State",
            "Recv-Q",
            "Send-Q",
            "ino",
            "sk",
            "cc",
            "skmem.r",
            "skmem.rb",
            "skmem.t",
            "skmem.tb",
            "skmem.f",
            "skmem.w",
            "skmem.o",
            "skmem.bl",
            "skmem.d",
            "rto",
            "rtt",
            "rttvar",
            "mss",
            "pmtu",
            "rcvmss",
            "advmss",
            "cwnd",
            "bytes_sent",
            "bytes_acked",
            "bytes_received",
            "segs_out",
            "segs_in",
            "data_segs_out",
            "data_segs_in",
            "delivered",
            "delivery_rate",
            "rcv_space",
            "rcv_ssthresh",
            "minrtt",
            "snd_wnd");

    private final TcpSockets sockets = TcpSockets.ofThisMachine();

    @BeforeEach
    void requireSs() {
        assumeTrue(sockets.whyNotAvailable().isEmpty(), () -> "not available here: " + sockets.whyNotAvailable());
        assumeTrue(Ss.isInstalled(), "not compared here, since this machine has no ss (iproute2)");
    }

    @AfterEach
    void giveBack() {
        sockets.close();
    }

    @Test
    void readsWhatSsReadsOfBothEnds() throws IOException {
        try (Connections connection = Connections.over("127.0.0.1")) {
            talk(connection);

            compare(connection.client());
            compare(connection.server());
        }
    }

    @Test
    void readsWhatSsReadsOfBytesThatWaitToBeRead() throws IOException {
        try (Connections connection = Connections.over("127.0.0.1")) {
            talk(connection);
            connection.client().getOutputStream().write(new byte[3_333]);

            assertThat(compare(connection.server())).containsEntry("Recv-Q", "3333");
        }
    }

    @Test
    void readsWhatSsReadsOfAListener() throws IOException {
        try (Connections connection = Connections.over("127.0.0.1");
                Socket _ = new Socket(
                        connection.listener().getInetAddress(),
                        connection.listener().getLocalPort())) {
            int port = connection.listener().getLocalPort();
            await().untilAsserted(
                            () -> assertThat(listener(port).acceptQueueLength()).isEqualTo(1));

            Map<String, String> printed = Ss.words("-ltneOH", "sport = :" + port);

            Listener listener = listener(port);
            assertThat(printed)
                    .containsEntry("Recv-Q", "1")
                    .containsEntry("Send-Q", String.valueOf(listener.backlog()))
                    .containsEntry("sk", Long.toHexString(listener.cookie()))
                    .containsEntry("ino", text(listener.inode()));
        }
    }

    private Listener listener(int port) {
        return sockets.listeners().value().orElseThrow().stream()
                .filter(listener -> listener.local().getPort() == port)
                .findFirst()
                .orElseThrow();
    }

    private static void talk(Connections connection) {
        for (int i = 0; i < 20; i++) {
            Connections.carry(connection.client(), connection.server(), size());
            Connections.carry(connection.server(), connection.client(), size());
        }
    }

    private static int size() {
        return ThreadLocalRandom.current().nextInt(1, 5_000);
    }

    /** Looks, runs ss and looks again, until nothing happened in between. */
    private Map<String, String> compare(Socket socket) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            TcpSocket before = look(socket);
            Map<String, String> printed = Ss.words(
                    "-tinmeOH", "sport = :%d and dport = :%d".formatted(socket.getLocalPort(), socket.getPort()));
            TcpSocket after = look(socket);
            if (unmoved(before).equals(unmoved(after))) {
                compare(printed, after);
                compareIdle(printed, before, after);
                return printed;
            }
        }
        throw new AssertionError("the connection did not come to rest in " + ATTEMPTS + " attempts");
    }

    private static void compare(Map<String, String> printed, TcpSocket socket) {
        Map<String, String> read = figures(socket);
        Map<String, String> common = new TreeMap<>(printed);
        common.keySet().retainAll(read.keySet());
        read.keySet().retainAll(common.keySet());

        assertThat(common.keySet()).containsAll(ALWAYS_PRINTED);
        assertThat(read).isEqualTo(common);
    }

    private static void compareIdle(Map<String, String> printed, TcpSocket before, TcpSocket after) {
        TcpInfo.Idle least = before.info().orElseThrow().idle();
        TcpInfo.Idle most = after.info().orElseThrow().idle();

        between(printed, "lastsnd", least.sinceDataSentMillis(), most.sinceDataSentMillis());
        between(printed, "lastrcv", least.sinceDataReceivedMillis(), most.sinceDataReceivedMillis());
        between(printed, "lastack", least.sinceAckReceivedMillis(), most.sinceAckReceivedMillis());
    }

    private static void between(Map<String, String> printed, String name, OptionalLong least, OptionalLong most) {
        long value = Long.parseLong(printed.getOrDefault(name, "0"));

        assertThat(value).describedAs(name).isBetween(least.orElseThrow(), most.orElseThrow());
    }

    private TcpSocket look(Socket socket) {
        Ends ends = Ends.of(socket);
        return sockets.find(ends.local(), ends.remote()).value().orElseThrow().orElseThrow();
    }

    /** Without what moves though nothing happens. */
    private static String unmoved(TcpSocket socket) {
        TcpInfo info = socket.info().orElseThrow();
        return socket.toString()
                .replace(info.idle().toString(), "")
                .replace(socket.timer().toString(), "");
    }

    private static Map<String, String> figures(TcpSocket socket) {
        Map<String, String> figures = new TreeMap<>();
        TcpInfo info = socket.info().orElseThrow();
        figures.put(
                "State",
                socket.state() == SocketState.ESTABLISHED
                        ? "ESTAB"
                        : socket.state().name());
        figures.put("Recv-Q", text(socket.receiveQueueBytes()));
        figures.put("Send-Q", text(socket.sendQueueBytes()));
        figures.put("ino", text(socket.inode()));
        figures.put("uid", text(socket.uid()));
        figures.put("sk", Long.toHexString(socket.cookie()));
        figures.put("cc", socket.congestionControl().orElseThrow());
        memory(figures, socket.memory().orElseThrow());
        options(figures, info.options().orElseThrow());
        times(figures, info);
        sizes(figures, info);
        volume(figures, info.volume());
        trouble(figures, info);
        rates(figures, info.rate());
        return figures;
    }

    private static void memory(Map<String, String> figures, SocketMemory memory) {
        figures.put("skmem.r", text(memory.receivedBytes()));
        figures.put("skmem.rb", text(memory.receiveBufferBytes()));
        figures.put("skmem.t", text(memory.sentBytes()));
        figures.put("skmem.tb", text(memory.sendBufferBytes()));
        figures.put("skmem.f", text(memory.reservedBytes()));
        figures.put("skmem.w", text(memory.sendQueueBytes()));
        figures.put("skmem.o", text(memory.optionBytes()));
        figures.put("skmem.bl", text(memory.backlogBytes()));
        figures.put("skmem.d", text(memory.drops()));
    }

    private static void options(Map<String, String> figures, TcpInfo.Options options) {
        figures.put("ts", String.valueOf(options.timestamps()));
        figures.put("sack", String.valueOf(options.selectiveAcks()));
        figures.put("ecn", String.valueOf(options.ecn()));
        figures.put("wscale", text(options.sndWindowShift()) + "," + text(options.rcvWindowShift()));
    }

    private static void times(Map<String, String> figures, TcpInfo info) {
        figures.put("rto", millis(info.roundTrip().rtoMicros()));
        figures.put("rtt", millis(info.roundTrip().rttMicros()));
        figures.put("rttvar", millis(info.roundTrip().rttVariationMicros()));
        figures.put("minrtt", millis(info.roundTrip().minRttMicros()));
        figures.put("rcv_rtt", millis(info.roundTrip().rcvRttMicros()));
        figures.put("ato", millis(info.roundTrip().delayedAckMicros()));
        figures.put("busy", info.sending().busyMicros().orElseThrow() / 1_000 + "ms");
    }

    private static void sizes(Map<String, String> figures, TcpInfo info) {
        figures.put("mss", text(info.segmentSize().sndMssBytes()));
        figures.put("rcvmss", text(info.segmentSize().rcvMssBytes()));
        figures.put("advmss", text(info.segmentSize().advertisedMssBytes()));
        figures.put("pmtu", text(info.segmentSize().pathMtuBytes()));
        figures.put("cwnd", text(info.congestion().cwndSegments()));
        figures.put("ssthresh", text(info.congestion().ssthreshSegments()));
        figures.put("reordering", text(info.congestion().reorderingSegments()));
        figures.put("snd_wnd", text(info.window().sndWndBytes()));
        figures.put("rcv_wnd", text(info.window().rcvWndBytes()));
        figures.put("rcv_ssthresh", text(info.window().rcvSsthreshBytes()));
        figures.put("rcv_space", text(info.window().rcvSpaceBytes()));
    }

    private static void volume(Map<String, String> figures, TcpInfo.Volume volume) {
        figures.put("bytes_sent", text(volume.bytesSent()));
        figures.put("bytes_acked", text(volume.bytesAcked()));
        figures.put("bytes_received", text(volume.bytesReceived()));
        figures.put("bytes_retrans", text(volume.bytesRetransmitted()));
        figures.put("notsent", text(volume.notSentBytes()));
        figures.put("segs_out", text(volume.segmentsOut()));
        figures.put("segs_in", text(volume.segmentsIn()));
        figures.put("data_segs_out", text(volume.dataSegmentsOut()));
        figures.put("data_segs_in", text(volume.dataSegmentsIn()));
        figures.put("delivered", text(volume.deliveredSegments()));
        figures.put("delivered_ce", text(volume.deliveredMarkedSegments()));
    }

    private static void trouble(Map<String, String> figures, TcpInfo info) {
        figures.put("unacked", text(info.inFlight().unackedSegments()));
        figures.put("sacked", text(info.inFlight().sackedSegments()));
        figures.put("lost", text(info.inFlight().lostSegments()));
        figures.put(
                "retrans",
                text(info.inFlight().retransmittedSegments()) + "/"
                        + text(info.recovery().totalRetransmittedSegments()));
        figures.put("backoff", text(info.recovery().backoff()));
        figures.put("dsack_dups", text(info.recovery().duplicatesReported()));
        figures.put("reord_seen", text(info.recovery().reorderingEvents()));
        figures.put("rcv_ooopack", text(info.recovery().outOfOrderSegmentsIn()));
        figures.put("rehash", text(info.recovery().rehashes()));
    }

    private static void rates(Map<String, String> figures, TcpInfo.Rate rate) {
        rate.pacingBytesPerSecond().ifPresent(bytes -> figures.put("pacing_rate", bytes * 8 + "bps"));
        rate.delivery().ifPresent(delivery -> {
            figures.put("delivery_rate", delivery.bytesPerSecond() * 8 + "bps");
            figures.put("app_limited", String.valueOf(delivery.limitedByApplication()));
        });
    }

    private static String text(OptionalLong value) {
        return value.isPresent() ? String.valueOf(value.getAsLong()) : "empty";
    }

    private static String millis(OptionalLong micros) {
        return micros.isPresent() ? Ss.plain(BigDecimal.valueOf(micros.getAsLong(), 3)) : "empty";
    }
}
