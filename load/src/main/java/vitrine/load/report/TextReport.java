package vitrine.load.report;

import static vitrine.load.report.Table.number;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vitrine.load.process.ProcessMemory;
import vitrine.load.round.CacheUse;
import vitrine.load.round.Results;
import vitrine.load.round.Scenario;
import vitrine.load.round.Series;
import vitrine.load.round.Side;

/** The results for a person: what was measured, then each target beside it. */
public final class TextReport {

    private final Results results;

    public TextReport(Results results) {
        this.results = results;
    }

    @Override
    public String toString() {
        return Stream.of(results.setting() + "\n", measured(), noise(), caches(), memory(), watching(), targets())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String measured() {
        var table = new Table(
                "medians", "requests/s", "spread", "p50 ms", "p99 ms", "errors", "CPU us/request", "web", "ap", "db");
        for (Scenario scenario : results.scenarios()) {
            table.add(scenario.title());
            for (Side side : results.sides(scenario)) {
                addTo(table, results.series(scenario, side));
            }
        }
        return table.toString();
    }

    private static void addTo(Table table, Series series) {
        table.add(
                "  " + series.side().title(series.scenario()),
                number(series.requestsPerSecond(), 0),
                number(series.spread() * 100, 0) + " %",
                number(series.p50Micros() / 1000, 2),
                number(series.p99Micros() / 1000, 2),
                String.valueOf(series.errors()),
                number(series.cpuMicrosPerRequest(), 1),
                number(series.cpuMicrosPerRequest("web"), 1),
                number(series.cpuMicrosPerRequest("ap"), 1),
                number(series.cpuMicrosPerRequest("db"), 1));
    }

    private String noise() {
        return "CPUs that others on this machine kept busy: median " + number(results.otherCpus(), 2) + ", most "
                + number(results.mostOtherCpus(), 2) + "\n";
    }

    private String watching() {
        if (results.watching().isEmpty()) {
            return "";
        }
        var table = new Table("an idle tier, % of one CPU", "left alone", "watched");
        results.watching()
                .forEach(tier -> table.add(tier.tier(), percent(tier.idleShare()), percent(tier.watchedShare())));
        return table.toString();
    }

    private String caches() {
        if (results.caches().isEmpty()) {
            return "";
        }
        var table = new Table("hits during the rounds", "object cache", "page cache");
        for (Scenario scenario : results.scenarios()) {
            CacheUse use = results.caches().get(scenario);
            if (scenario.delegated() && use != null) {
                table.add(scenario.title(), percent(use.objectHitRatio()), percent(use.pageHitRatio()));
            }
        }
        return table.toString();
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "-" : number(share * 100, 1) + " %";
    }

    private String memory() {
        if (results.memory().isEmpty()) {
            return "";
        }
        Map<String, List<ProcessMemory>> byTier = results.memory().stream()
                .collect(Collectors.groupingBy(ProcessMemory::tier, TreeMap::new, Collectors.toList()));
        return byTier.entrySet().stream()
                .map(tier -> tier.getKey() + " "
                        + tier.getValue().stream()
                                .map(process -> number(process.pssBytes() / 1e6, 0))
                                .collect(Collectors.joining(" + ")))
                .collect(Collectors.joining(", ", "Memory after the load, MB of PSS a process: ", "\n"));
    }

    private String targets() {
        var table = new Table("targets", "target", "measured", "verdict");
        for (Verdict verdict : new Verdicts(results).all()) {
            table.add(
                    verdict.subject(),
                    verdict.targetText(),
                    number(verdict.measured(), verdict.decimals()),
                    verdict.outcome());
        }
        return table.toString();
    }
}
