package vitrine.lab.report;

import java.time.Instant;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import vitrine.lab.report.Chart.Point;
import vitrine.lab.report.Chart.Series;

/** Reports as experiments would make them. */
final class ExampleReports {

    static final Instant STARTED = Instant.parse("2026-01-02T03:04:05Z");

    static final Finding AGREES = new Finding("time saved a request", "ms", 1.5, 1.4375, 20, "none");

    static final Finding DIFFERS = new Finding(
            "requests a second at 64 clients",
            "/s",
            12000,
            7525,
            15,
            "the load generator and the tiers share this machine's CPUs, so that neither has all of them");

    private static final List<String> TURNED = List.of("web.keep-alive=false", "web.keep-alive=true");

    private ExampleReports() {}

    static Report agreeing() {
        return with("keep-alive", false, results(AGREES));
    }

    static Report differing() {
        return with("keep-alive", true, results(AGREES, DIFFERS, new Finding("refused", "", 0, 3, 10, "a full queue")));
    }

    /** Each text of which is this one. */
    static Report saying(String text) {
        var samples = new Samples(text, text, 1);
        var finding = new Finding(text, text, 1, 2, 3, text);
        var chart = new Chart(text, text, text, false, List.of(new Series(text, false, List.of(new Point(1, 2)))));
        var results = new Results(
                List.of(new Input(text, 1, text, text)), List.of(finding), List.of(chart), List.of(samples));
        var about = new About(text, text, text, text, text, text, text);
        return new Report(about, STARTED, 1, true, text, List.of(text), results);
    }

    static Report with(String name, boolean quick, Results results) {
        return with(name, STARTED, quick, results);
    }

    static Report with(String name, Instant started, boolean quick, Results results) {
        var about = new About(
                name,
                "What a kept connection saves",
                "P03",
                "How much faster is a request if the connection to the next tier is already there?",
                "t(new) = t(kept) + RTT + t(accept)",
                "RFC 9293, section 3.5; RFC 9112, section 9.3",
                "Turn web.keep-alive off and put 5 ms of delay on the loopback: the saving grows by one round trip.");
        return new Report(about, started, 83.4, quick, "4 CPUs, Linux 6.8, Java 25", TURNED, results);
    }

    static Results results(Finding... findings) {
        return new Results(
                List.of(
                        new Input("RTT", 0.0421, "ms", "measured beforehand, the median of 200"),
                        new Input("clients", 64, "", "set")),
                List.of(findings),
                List.of(throughput(), latency()),
                List.of(
                        new Samples("latency, kept", "ms", 0.51, 0.62, 0.48, 0.55, 4.1),
                        new Samples("latency, new", "ms", 1.91, 2.02, 2.2, 1.95, 9.3)));
    }

    static Chart throughput() {
        List<Integer> clients = List.of(1, 2, 4, 8, 16, 32, 64);
        return new Chart(
                "Throughput over clients",
                "clients at once",
                "requests a second",
                true,
                List.of(
                        new Series("by the law", true, points(clients, n -> 12500.0 * n / (n + 6))),
                        new Series("kept", false, points(clients, n -> 11800.0 * n / (n + 7) - n * n * 0.7)),
                        new Series("new each time", false, points(clients, n -> 6100.0 * n / (n + 5)))));
    }

    static Chart latency() {
        List<Integer> seconds = IntStream.rangeClosed(0, 30).boxed().toList();
        return new Chart(
                "Latency over time",
                "time since the start, s",
                "latency, ms",
                false,
                List.of(
                        new Series("predicted", true, points(seconds, s -> s < 15 ? 0.55 : 2.05)),
                        new Series("measured", false, points(seconds, s -> (s < 15 ? 0.5 : 1.9) + s * 7 % 5 * 0.06))));
    }

    private static List<Point> points(List<Integer> over, IntToDoubleFunction value) {
        return over.stream().map(x -> new Point(x, value.applyAsDouble(x))).toList();
    }
}
