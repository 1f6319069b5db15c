package vitrine.inspection.xray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vitrine.inspection.xray.SeenHop.number;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.HopLog;
import vitrine.inspection.hop.Occasion;
import vitrine.inspection.hop.Place;
import vitrine.inspection.tcp.Connections;
import vitrine.inspection.tcp.Ss;
import vitrine.inspection.tcp.TcpSockets;

/** Against this machine's kernel. Where it does not answer, the tests are skipped and say why. */
class ConnectionWatchTests {

    private final ConnectionWatch watch = ConnectionWatch.ofThisMachine();

    @BeforeEach
    void requireTheKernel() {
        try (TcpSockets sockets = TcpSockets.ofThisMachine()) {
            assumeTrue(
                    sockets.whyNotAvailable().isEmpty(),
                    () -> "not available here: " + sockets.whyNotAvailable().orElseThrow());
        }
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, 20", "::1, 40"})
    void tellsWhatWentOverTheConnectionLayerByLayer(String address, int ipHeader) throws IOException {
        try (Connections connection = Connections.over(address)) {
            Map<String, String> before;
            Map<String, String> facts;
            Map<String, String> after;
            do { // an acknowledgement that was delayed may come between two looks
                before = quiet(connection.client());
                WatchedConnection watched = watch(connection.client());
                for (int i = 0; i < 3; i++) {
                    Connections.carry(connection.client(), connection.server(), 100);
                    Connections.carry(connection.server(), connection.client(), 1_000);
                }
                after = quiet(connection.client());
                facts = SeenHop.facts(watched::end);
            } while (!segments(after).equals(segments(ss(connection.client()))));

            long out = counted("segs_out", before, after);
            long in = counted("segs_in", before, after);
            int headers = ipHeader + 20 + (after.containsKey("ts") ? 12 : 0);
            assertThat(facts)
                    .containsEntry("tcp.bytes.sent", "300 bytes")
                    .containsEntry("tcp.bytes.received", "3000 bytes")
                    .containsEntry("tcp.segments.sent", out + " segments")
                    .containsEntry("tcp.segments.received", in + " segments")
                    .containsEntry("ip.bytes.sent", 300 + out * headers + " bytes")
                    .containsEntry("ip.bytes.received", 3000 + in * headers + " bytes")
                    .containsEntry("tcp.retransmits", "0 segments");
            assertThat(out).isBetween(3L, 7L);
        }
    }

    @Test
    void tellsHowTheConnectionStands() throws IOException {
        try (Connections connection = Connections.over("127.0.0.1")) {
            WatchedConnection watched = watch(connection.client());
            Connections.carry(connection.client(), connection.server(), 10);

            Map<String, String> facts = SeenHop.facts(watched::end);

            Map<String, String> ss = ss(connection.client());
            Socket client = connection.client();
            assertThat(facts)
                    .containsEntry("tcp.cookie", ss.get("sk"))
                    .containsEntry("tcp.congestion", ss.get("cc"))
                    .containsEntry("tcp.cwnd", ss.get("cwnd") + " segments")
                    .containsEntry("tcp.mss", ss.get("mss") + " bytes")
                    .containsEntry("tcp.local", "127.0.0.1:" + client.getLocalPort())
                    .containsEntry("tcp.remote", "127.0.0.1:" + client.getPort());
            assertThat(number(facts, "tcp.rtt")).isPositive();
        }
    }

    @Test
    void knowsThatPacketsOfOneMachineAreInNoFrame() throws IOException {
        try (Connections connection = Connections.over("127.0.0.1")) {
            Map<String, String> facts = SeenHop.facts(watch(connection.client())::end);

            assertThat(facts.get("ethernet.bytes.sent")).contains("in no Ethernet frame");
            assertThat(facts.get("ethernet.bytes.received")).contains("in no Ethernet frame");
        }
    }

    @Test
    void doesNotKnowWhatAnAnswererReceivedBeforeItLooked() throws IOException {
        try (Connections connection = Connections.over("127.0.0.1")) {
            Connections.carry(connection.client(), connection.server(), 100);
            WatchedConnection watched = watch(connection.server());
            Connections.carry(connection.server(), connection.client(), 100);

            Map<String, String> facts = SeenHop.facts(watched::endOfAnswer);

            assertThat(facts).containsEntry("tcp.bytes.sent", "100 bytes");
            assertThat(facts.get("tcp.bytes.received")).contains("its sender has counted them");
            assertThat(facts.get("ip.bytes.received")).contains("its sender has counted them");
        }
    }

    @Test
    void doesNotKnowWhatAnAnswererSentWhileAPartOfItWaitsToBe() throws Exception {
        try (Connections connection = Connections.over("127.0.0.1")) {
            WatchedConnection watched = watch(connection.server());
            Thread writer = Thread.ofPlatform().start(() -> write(connection.server(), new byte[32 << 20]));
            await().untilAsserted(() -> assertThat(ss(connection.server()))
                    .hasEntrySatisfying("notsent", bytes -> assertThat(bytes).isNotEqualTo("0")));

            Map<String, String> facts = SeenHop.facts(watched::endOfAnswer);

            assertThat(facts.get("tcp.bytes.sent")).contains("send buffer");
            assertThat(facts.get("ip.bytes.sent")).contains("send buffer");
            connection.client().close();
            writer.join();
        }
    }

    @Test
    void tellsHowTheConnectionStoodThoughItIsClosedByThen() throws IOException {
        HopLog log = new HopLog(Place.ofThisProcess("test"), 1);
        try (Connections connection = Connections.over("127.0.0.1")) {
            WatchedConnection watched = watch(connection.client());
            Connections.carry(connection.client(), connection.server(), 100);
            try (Hop _ = log.begin(Occasion.asked(), "hop")) {
                watched.end(Hop.whole());
            }
        }

        assertThat(SeenHop.facts(log.json())).containsEntry("tcp.bytes.sent", "100 bytes");
    }

    @Test
    void saysThatTheConnectionIsGone() throws IOException {
        try (Connections connection = Connections.over("127.0.0.1")) {
            WatchedConnection watched = watch(connection.client());
            connection.client().setSoLinger(true, 0);
            connection.client().close();

            Map<String, String> facts = SeenHop.facts(watched::end);

            assertThat(facts.get("tcp.bytes.sent")).isEqualTo("there is no such connection, or no more");
            assertThat(facts.get("tcp.cookie")).isEqualTo("there is no such connection, or no more");
        }
    }

    @Test
    void takesNoOtherConnectionForTheSame() throws IOException {
        try (Connections first = Connections.over("127.0.0.1")) {
            InetSocketAddress local = (InetSocketAddress) first.client().getLocalSocketAddress();
            InetSocketAddress remote = (InetSocketAddress) first.client().getRemoteSocketAddress();
            WatchedConnection watched = watch.begin(local, remote);
            first.client().setSoLinger(true, 0);
            first.client().close();
            try (Socket second = new Socket()) {
                await().untilAsserted(() -> assertThat(ended(first.server())).isTrue());
                second.setReuseAddress(true);
                second.bind(local);
                second.connect(remote);

                Map<String, String> facts = SeenHop.facts(watched::end);

                assertThat(facts.get("tcp.bytes.sent")).startsWith("another connection");
            }
        }
    }

    private WatchedConnection watch(Socket socket) {
        return watch.begin((InetSocketAddress) socket.getLocalSocketAddress(), (InetSocketAddress)
                socket.getRemoteSocketAddress());
    }

    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException closed) {
            // the test is over
        }
    }

    private static boolean ended(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException e) {
            return true;
        }
    }

    /** Asks until what was under way has come. */
    private static Map<String, String> quiet(Socket socket) {
        Map<String, String> now = ss(socket);
        Map<String, String> before;
        do {
            before = now;
            now = ss(socket);
        } while (!segments(now).equals(segments(before)));
        return now;
    }

    private static List<String> segments(Map<String, String> ss) {
        return List.of(ss.getOrDefault("segs_out", ""), ss.getOrDefault("segs_in", ""));
    }

    private static long counted(String name, Map<String, String> before, Map<String, String> after) {
        return Long.parseLong(after.get(name)) - Long.parseLong(before.get(name));
    }

    private static Map<String, String> ss(Socket socket) {
        assumeTrue(Ss.isInstalled(), "ss is not installed here");
        return Ss.words("-tinmeHO", "sport = :%d and dport = :%d".formatted(socket.getLocalPort(), socket.getPort()));
    }
}
