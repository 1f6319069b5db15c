package vitrine.load.report;

import java.util.List;
import java.util.Map;
import vitrine.load.process.ProcessMemory;
import vitrine.load.round.CacheUse;
import vitrine.load.round.Results;
import vitrine.load.round.Round;
import vitrine.load.round.Scenario;
import vitrine.load.round.Side;
import vitrine.load.round.Watching;
import vitrine.load.wrk.WrkReport;

/** A small result whose figures are easy to follow. */
final class ExampleResults {

    private ExampleResults() {}

    static Results results() {
        return new Results(
                "A \"test\"",
                List.of(
                        new Round(
                                Scenario.PAGE, Side.VITRINE, 1, report(30_000, 0), Map.of("web", 2e6, "ap", 0.0), 0.1),
                        new Round(Scenario.PAGE, Side.NGINX, 1, report(40_000, 0), Map.of("nginx", 1e6), 0.2),
                        new Round(
                                Scenario.BOOK_CACHED,
                                Side.VITRINE,
                                1,
                                report(10_000, 3),
                                Map.of("web", 0.5e6, "ap", 0.6e6, "db", 0.0),
                                0.3),
                        new Round(
                                Scenario.BOOK_CACHED,
                                Side.NGINX,
                                1,
                                report(20_000, 0),
                                Map.of("nginx", Double.NaN),
                                Double.NaN)),
                Map.of(
                        Scenario.PAGE, new CacheUse(0, 0, 0, 0),
                        Scenario.BOOK_CACHED, new CacheUse(999, 1, Double.NaN, Double.NaN)),
                List.of(
                        new ProcessMemory("web", 11, 60_000_000),
                        new ProcessMemory("web", 12, 90_000_000),
                        new ProcessMemory("db", 13, 100_000_000)),
                Double.NaN,
                List.of());
    }

    /** One request in ten microseconds costs more when it is looked at, and the tier that is watched two per cent. */
    static Results cost() {
        return new Results(
                "A cost",
                List.of(
                        new Round(Scenario.PAGE, Side.VITRINE, 1, report(10_000, 0), Map.of("web", 1.0e6), 0.1),
                        new Round(Scenario.PAGE, Side.LOOKED_AT, 1, report(10_000, 0), Map.of("web", 2.6e6), 0.1),
                        new Round(Scenario.PAGE, Side.BEFORE, 1, report(10_000, 0), Map.of("web", 0.99e6), 0.1)),
                Map.of(),
                List.of(),
                Double.NaN,
                List.of(new Watching("web", 0.003, 0.012)));
    }

    private static WrkReport report(long requests, long errors) {
        return new WrkReport(requests, requests, 512, 4_096, errors, 0);
    }
}
