package vitrine.inspection.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.tcp.Ss;
import vitrine.inspection.tcp.TcpSockets;

class SocketsPageTests {

    private static final int BACKLOG = 7;

    private ServerSocket listener;
    private Socket client;

    @BeforeEach
    void connect() throws IOException {
        try (TcpSockets sockets = TcpSockets.ofThisMachine()) {
            assumeTrue(sockets.whyNotAvailable().isEmpty());
        }
        listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        listener.setSoTimeout(10_000);
        client = new Socket(InetAddress.getLoopbackAddress(), listener.getLocalPort());
    }

    @AfterEach
    void disconnect() throws IOException {
        if (client != null) {
            client.close();
            listener.close();
        }
    }

    @Test
    void showsAConnectionAndWhoWaitsToBeAccepted() {
        String page = SocketsPage.ofThisProcess().json();

        List<Map<String, Object>> listeners =
                JsonPath.read(page, "$.listeners[?(@.local == '127.0.0.1:%d')]".formatted(listener.getLocalPort()));
        assertThat(JsonPath.<String>read(page, "$.of")).isEqualTo("process");
        assertThat(listeners).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("acceptQueue", 1).containsEntry("backlog", BACKLOG);
        });
        assertThat(own(page))
                .containsEntry("state", "ESTABLISHED")
                .containsEntry("remote", "127.0.0.1:" + listener.getLocalPort())
                .containsEntry("receiveQueueBytes", 0)
                .containsEntry("retransmits", 0);
    }

    @Test
    void agreesWithSs() {
        assumeTrue(Ss.isInstalled());

        Map<String, Object> row = own(SocketsPage.ofThisProcess().json());

        Map<String, String> words =
                Ss.words("-HtineO", "sport = :%d and dport = :%d".formatted(client.getLocalPort(), client.getPort()));
        assertThat(row.get("cwndSegments")).hasToString(words.get("cwnd"));
        assertThat(row.get("mssBytes")).hasToString(words.get("mss"));
        assertThat(row.get("cookie")).hasToString(words.get("sk"));
    }

    @Test
    void showsOnlyTheSocketsThatThisProcessHolds() throws Exception {
        String connectAndWait = "exec 3<>/dev/tcp/127.0.0.1/%d; read".formatted(listener.getLocalPort());
        Process other = new ProcessBuilder("bash", "-c", connectAndWait).start();
        try (Socket _ = listener.accept();
                Socket toOther = listener.accept()) {
            String page = SocketsPage.ofThisProcess().json();

            String theirs = "127.0.0.1:" + toOther.getPort();
            assertThat(rows(page, "remote", theirs)).hasSize(1);
            assertThat(rows(page, "local", theirs)).isEmpty();
            assertThat(Ss.words("-HtineO", "sport = :" + toOther.getPort())).isNotEmpty();
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void saysWhyItShowsTheWholeNamespace(@TempDir Path without) {
        try (TcpSockets sockets = TcpSockets.ofThisMachine()) {
            SocketTable table =
                    SocketTable.read(new KernelRoot(without), sockets).value().orElseThrow();

            assertThat(table.whyAll()).contains("proc/self/fd");
            assertThat(table.connections()).isNotEmpty();
        }
    }

    private Map<String, Object> own(String page) {
        List<Map<String, Object>> rows = rows(page, "local", "127.0.0.1:" + client.getLocalPort());
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static List<Map<String, Object>> rows(String page, String end, String address) {
        return JsonPath.read(page, "$.connections[?(@.%s == '%s')]".formatted(end, address));
    }
}
