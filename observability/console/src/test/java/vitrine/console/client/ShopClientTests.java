package vitrine.console.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vitrine.console.client.ShopRequest.Connection;
import vitrine.console.hop.FactView;
import vitrine.console.hop.HopReader;
import vitrine.console.hop.HopView;
import vitrine.console.hop.StepView;
import vitrine.console.settings.Address;
import vitrine.inspection.hop.HopLog;
import vitrine.inspection.hop.Place;
import vitrine.inspection.xray.ConnectionWatch;
import vitrine.inspection.xray.ThreadWatch;

/** The client against a real small server. */
class ShopClientTests {

    private static final String KEY = "the key";
    private static final int LARGE = 3_000_000;

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private ShopClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
        server.createContext("/", exchange -> {
            try (exchange;
                    InputStream body = exchange.getRequestBody()) {
                seen.add("%s %s %s %s %s"
                        .formatted(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI(),
                                exchange.getRequestHeaders().getFirst("Vitrine-Xray"),
                                exchange.getRequestHeaders().getFirst("traceparent"),
                                new String(body.readAllBytes(), StandardCharsets.UTF_8)));
                byte[] answer = exchange.getRequestURI().getPath().equals("/large")
                        ? new byte[LARGE]
                        : "hello".getBytes(StandardCharsets.UTF_8);
                boolean head = exchange.getRequestMethod().equals("HEAD");
                exchange.sendResponseHeaders(200, head ? -1 : answer.length);
                if (!head) {
                    exchange.getResponseBody().write(answer);
                }
            }
        });
        server.start();
        client = clientOf(server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    @Test
    void takesARequestOverANewConnectionApartWithoutAGap() {
        ShopAnswer answer = client.send(request("GET", "/a?b=c", null, Connection.NEW));

        HopView hop = answer.hop();
        assertThat(hop.tier()).isEqualTo("client");
        assertThat(hop.name()).isEqualTo("GET /a?b=c");
        assertThat(names(hop))
                .containsExactly(
                        "look the name up",
                        "connect",
                        "look at the socket",
                        "send the request",
                        "wait for the first byte",
                        "receive the answer");
        assertThat(hop.steps()).isSortedAccordingTo((one, next) -> Long.compare(one.endNanos(), next.beginNanos()));
        assertThat(hop.endNanos()).isGreaterThanOrEqualTo(hop.steps().getLast().endNanos());
        assertThat(answer.text()).isEqualTo("hello");
    }

    @Test
    void usesTheKeptConnectionAgainAndSaysSo() {
        client.send(request("GET", "/", null, Connection.NEW));

        HopView again = client.send(request("GET", "/", null, Connection.KEPT)).hop();

        assertThat(names(again)).startsWith("take the kept connection").doesNotContain("connect");
        assertThat(fact(again, "connection.new")).isEqualTo(false);
        assertThat(fact(again, "connection.uses")).isEqualTo(1);
    }

    @Test
    void opensAConnectionWhereTheKeptOneWasClosedByTheServer() throws IOException {
        client.send(request("GET", "/", null, Connection.NEW));
        int port = server.getAddress().getPort();
        server.stop(0);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 8);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();

        ShopAnswer answer = client.send(request("GET", "/", null, Connection.KEPT));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(names(answer.hop())).contains("connect");
    }

    @Test
    void sendsKeyTraceAndBody() {
        ShopAnswer answer = client.send(request("PUT", "/cart", "{\"quantity\":1}", Connection.NEW));

        assertThat(seen)
                .containsExactly("PUT /cart the key 00-%s-%s-01 {\"quantity\":1}"
                        .formatted(answer.hop().traceId(), answer.hop().spanId()));
        assertThat(fact(answer.hop(), "http.body.sent")).isEqualTo(14);
    }

    @Test
    void preparesWithoutAskingAnybodyToLook() {
        client.prepare(request("POST", "/carts", null, Connection.NEW));

        assertThat(seen).containsExactly("POST /carts null null ");
    }

    @Test
    void countsTheBytesOfHeadAndBody() {
        HopView hop = client.send(request("GET", "/", null, Connection.NEW)).hop();

        assertThat(fact(hop, "http.body.received")).isEqualTo(5);
        long sent = number(hop, "http.head.sent");
        assertThat(sent).isEqualTo(number(hop, "thread.write.bytes"));
        assertThat(number(hop, "http.head.received") + 5).isEqualTo(number(hop, "tcp.bytes.received"));
    }

    @Test
    void keepsTheBeginningOfALargeAnswerAndCountsItWhole() {
        ShopAnswer answer = client.send(request("GET", "/large", null, Connection.NEW));

        assertThat(answer.bodyBytes()).isEqualTo(LARGE);
        assertThat(answer.text()).hasSize(1_000_000);
    }

    @Test
    void awaitsNoBodyOfAHeadRequest() {
        ShopAnswer answer = client.send(request("HEAD", "/", null, Connection.NEW));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bodyBytes()).isZero();
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        try (ShopClient lost = clientOf(port)) {
            assertThatThrownBy(() -> lost.send(request("GET", "/", null, Connection.NEW)))
                    .isInstanceOf(ShopUnreachableException.class)
                    .hasMessageContaining("refused");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/books", "http://evil.example/", "", "/a b", "/a\r\nX: y", "/é"})
    void takesNoPathThatCouldLeadElsewhere(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> ShopRequest.of("GET", path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "traceparent", "VITRINE-XRAY", "Content-Length", "Transfer-Encoding", "a b", "a:"})
    void letsNobodySetWhatItSetsItself(String header) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShopRequest("GET", "/", null, Map.of(header, "x"), Connection.NEW));
    }

    private static ShopClient clientOf(int port) {
        return new ShopClient(
                new Address("127.0.0.1", port),
                KEY,
                new HopLog(Place.ofThisProcess("client"), 8),
                new HopReader(JsonMapper.shared()),
                ThreadWatch.ofThisMachine(),
                ConnectionWatch.ofThisMachine());
    }

    private static ShopRequest request(String method, String path, @Nullable String body, Connection connection) {
        return new ShopRequest(method, path, body, Map.of(), connection);
    }

    private static List<String> names(HopView hop) {
        return hop.steps().stream().map(StepView::name).toList();
    }

    private static @Nullable Object fact(HopView hop, String name) {
        List<FactView> all = new ArrayList<>(hop.facts());
        hop.allSteps().forEach(step -> all.addAll(step.facts()));
        return all.stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static long number(HopView hop, String name) {
        return ((Number) Objects.requireNonNull(fact(hop, name))).longValue();
    }
}
