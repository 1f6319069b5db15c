package vitrine.ap.database.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vitrine.inspection.hop.Fact;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.HopLog;
import vitrine.inspection.hop.Occasion;
import vitrine.inspection.hop.PastHop;
import vitrine.inspection.hop.Place;
import vitrine.inspection.hop.Span;
import vitrine.inspection.hop.Span.Kind;
import vitrine.inspection.hop.Step;

/** A hop's spans, completed by what a management port tells in the form of the database tier's. */
class DatabaseSpansTests {

    private static final Place HERE = new Place("ap", "box", 42, "this boot");
    private static final Place DATABASE = new Place("db", "other box", 1, "this boot");

    private final List<Step> exchanges = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private Place database = DATABASE;
    private HttpServer port;
    private DatabaseSpans spans;

    @BeforeEach
    void listen() throws IOException {
        port = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        port.createContext("/actuator/exchanges", exchange -> {
            questions.add(exchange.getRequestURI().getQuery());
            byte[] answer = PastHop.json(database, exchanges).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        port.start();
        spans = new DatabaseSpans(new ExchangeSource(address(), Duration.ofSeconds(5)));
    }

    @AfterEach
    void stop() {
        spans.close();
        port.stop(0);
    }

    @Test
    void putsAnExchangeWithItsStepsBelowTheCallThatItBeganIn() {
        List<Span> completed = spans.complete(hop(() -> call("statement", 3, 1, "select 1")));

        Span call = named(completed, "statement");
        Span exchange = named(completed, "select 1");
        assertThat(call.kind()).isEqualTo(Kind.CLIENT);
        assertThat(call.peer()).isEqualTo("db");
        assertThat(exchange.kind()).isEqualTo(Kind.SERVER);
        assertThat(exchange.place()).isEqualTo(DATABASE);
        assertThat(exchange.traceId()).isEqualTo(call.traceId());
        assertThat(exchange.parentId()).isEqualTo(call.spanId());
        assertThat(exchange.number("page.hits")).hasValue(7);
        assertThat(named(completed, "run the statement").parentId()).isEqualTo(exchange.spanId());
        assertThat(questions).containsExactly("session=3&from=%d&to=%d".formatted(call.beginNanos(), call.endNanos()));
    }

    @Test
    void leavesOutWhatTheSessionDidForOthersMeanwhile() {
        List<Span> hop = hop(() -> {
            call("statement", 3, 1, "mine");
            exchange("another's");
            call("commit", 3, 1, "mine too");
        });

        List<Span> completed = spans.complete(hop);

        assertThat(completed)
                .extracting(Span::name)
                .contains("mine", "mine too")
                .doesNotContain("another's");
        assertThat(completed).allSatisfy(span -> assertThat(span.facts()).noneMatch(DatabaseSpansTests::isMissing));
    }

    @Test
    void asksForEachSessionOnce() {
        spans.complete(hop(() -> {
            call("statement", 3, 1, "a");
            call("statement", 4, 1, "b");
            call("commit", 3, 1, "c");
        }));

        assertThat(questions).hasSize(2);
        assertThat(questions.getFirst()).startsWith("session=3&");
        assertThat(questions.getLast()).startsWith("session=4&");
    }

    @Test
    void saysWhatTheDatabaseTierHasNotKept() {
        List<Span> completed = spans.complete(hop(() -> call("statement", 3, 2, "the first of two")));

        assertThat(missing(named(completed, "statement"))).isEqualTo("of 2 the database tier has kept 1");
        assertThat(questions).as("asked again, since it may come yet").hasSizeGreaterThan(1);
    }

    @Test
    void saysThatAnotherClockTellsNothing() {
        database = new Place("db", "other box", 1, "another boot");

        List<Span> completed = spans.complete(hop(() -> call("statement", 3, 1, "whose?")));

        assertThat(completed).extracting(Span::name).doesNotContain("whose?");
        assertThat(missing(named(completed, "statement"))).isEqualTo("the database tier has another clock");
    }

    @Test
    void saysWhyTheDatabaseTierCannotBeAsked() {
        port.stop(0);

        List<Span> completed = spans.complete(hop(() -> call("statement", 3, 1, "unheard")));

        assertThat(missing(named(completed, "statement"))).isEqualTo(address() + ": nobody listens there");
    }

    @Test
    void knowsTheClientsOfADatabaseThatKeepsNoExchanges() {
        List<Span> completed = new DatabaseSpans(null).complete(hop(() -> call("statement", 3, 1, "unheard")));

        assertThat(completed).extracting(Span::name).containsExactly("GET /books", "statement", "write JSON");
        assertThat(completed).extracting(Span::kind).containsExactly(Kind.SERVER, Kind.CLIENT, Kind.INTERNAL);
    }

    private URI address() {
        return URI.create("http://localhost:" + port.getAddress().getPort());
    }

    /** A step that asked the database, which remembers one exchange of this name. */
    private void call(String name, long session, int roundTrips, String exchange) {
        try (Step step = Hop.step(name)) {
            step.fact("db.session", session, "").fact("db.roundtrips", roundTrips, "");
            exchange(exchange);
        }
    }

    private void exchange(String name) {
        long now = System.nanoTime();
        Step exchange = Step.over(name, now, now + 1_000).fact("page.hits", 7, "pages");
        exchange.past("run the statement", now, now + 500);
        exchanges.add(exchange);
    }

    private static List<Span> hop(Runnable work) {
        Hop hop = new HopLog(HERE, 1).begin(Occasion.sampled(), "GET /books");
        try (hop) {
            work.run();
            Hop.step("write JSON").close();
        }
        return hop.spans();
    }

    private static Span named(List<Span> spans, String name) {
        return spans.stream()
                .filter(span -> span.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isMissing(Fact fact) {
        return fact.name().equals("db.exchanges");
    }

    private static String missing(Span call) {
        return call.facts().stream()
                .filter(DatabaseSpansTests::isMissing)
                .map(fact -> String.valueOf(fact.unknownBecause()))
                .findFirst()
                .orElse("nothing");
    }
}
