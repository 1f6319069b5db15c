package vitrine.console.xray;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vitrine.console.hop.HopReader;
import vitrine.console.settings.Address;
import vitrine.console.settings.ConsoleProperties;
import vitrine.console.tiers.HopSource;
import vitrine.console.tiers.Instances;
import vitrine.console.tiers.ManagementPort;
import vitrine.console.xray.Collector.Collected;
import vitrine.inspection.management.Answer;
import vitrine.inspection.management.ManagementServer;

/** What is collected from the management ports of a web worker, an AP instance and a database. */
class CollectorTests {

    private static final String WEB = hop("web", 0, 100, "", "{\"name\":\"web.decision\",\"value\":\"delegated\"}");

    /** Two steps with session 7 and two round trips each. */
    private static final String AP = hop("ap", 10, 90, step(20, 30) + "," + step(50, 60), "");

    private final ManagementPort port = new ManagementPort();
    private final List<AutoCloseable> open = new ArrayList<>(List.of(port));

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    @Test
    void bringsTheExchangesOfTheStepsThatHadTheSession() {
        Collected collected = collect(List.of(database(21, 25, 40, 51, 55)));

        assertThat(collected.exchanges())
                .extracting(exchange -> exchange.hop().beginNanos())
                .containsExactly(21L, 25L, 51L, 55L);
        assertThat(collected.notes()).isEmpty();
    }

    @Test
    void saysThatExchangesAreMissing() {
        Collected collected = collect(List.of(database(21, 40, 51, 55)));

        assertThat(collected.exchanges()).hasSize(3);
        assertThat(collected.notes())
                .containsExactly("The database tier's side is not whole: of 4 exchanges of session 7 it has kept 3.");
    }

    @Test
    void saysThatTheDatabaseIsNoProcessOfOurs() {
        Collected collected = collect(List.of());

        assertThat(collected.hops()).hasSize(2);
        assertThat(collected.notes())
                .singleElement()
                .asString()
                .startsWith("The database tier's side is missing: the database is no process of Vitrine");
    }

    private Collected collect(List<Address> database) {
        Address master = serving(Map.of(
                "/workers",
                "[{\"targets\":[\"%s\"],\"labels\":{\"worker\":\"1\"}}]"
                        .formatted(serving(Map.of("/actuator/hops", "[" + WEB + "]")))));
        Address ap = serving(Map.of("/actuator/hops", "[" + AP + "]"));
        var settings = new ConsoleProperties(
                URI.create("http://localhost:1"), master, List.of(ap), database, null, null, List.of());
        JsonMapper json = new JsonMapper();
        HopSource source = new HopSource(new Instances(settings, port, json), port, new HopReader(json));
        open.add(source);
        return new Collector(source).collect("trace");
    }

    private Address database(long... begins) {
        List<String> exchanges = new ArrayList<>();
        for (long begin : begins) {
            exchanges.add(hop("db", begin, begin + 1, "", ""));
        }
        return serving(Map.of("/actuator/exchanges", exchanges.toString()));
    }

    private Address serving(Map<String, String> answers) {
        Map<String, Function<HttpExchange, Answer>> all = new HashMap<>();
        answers.forEach((path, text) -> all.put(path, _ -> Answer.json(text)));
        try {
            ManagementServer server =
                    ManagementServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), all);
            open.add(server);
            return new Address("localhost", server.address().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hop(String tier, long begin, long end, String steps, String facts) {
        return """
                {"traceId":"trace","spanId":"%1$s","tier":"%1$s","host":"h","pid":1,"bootId":"boot","name":"GET /",\
                "beginNanos":%2$d,"endNanos":%3$d,"facts":[%5$s],"steps":[%4$s],"droppedSteps":0}\
                """.formatted(tier, begin, end, steps, facts);
    }

    private static String step(long begin, long end) {
        return """
                {"name":"statement","beginNanos":%d,"endNanos":%d,"steps":[],\
                "facts":[{"name":"db.session","value":7},{"name":"db.roundtrips","value":2}]}""".formatted(begin, end);
    }
}
