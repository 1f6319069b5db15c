package vitrine.load.report;

import static vitrine.load.report.Table.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        return String.join("\n", results.setting() + "\n", measured(), noise(), caches(), memory(), targets());
    }

    private String measured() {
        var table = new Table(
                "medians", "requests/s", "spread", "p50 ms", "p99 ms", "errors", "CPU us/request", "web", "ap", "db");
        for (Scenario scenario : results.scenarios()) {
            table.add(scenario.title());
            for (Side side : Side.values()) {
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

    private String caches() {
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
        for (Verdict verdict : verdicts()) {
            table.add(
                    verdict.subject(),
                    verdict.targetText(),
                    number(verdict.measured(), verdict.decimals()),
                    verdict.outcome());
        }
        return table.toString();
    }

    private List<Verdict> verdicts() {
        var verdicts = new ArrayList<Verdict>();
        for (Scenario scenario : results.scenarios()) {
            Series ours = results.series(scenario, Side.VITRINE);
            String beside = scenario.delegated() ? ": requests/s by nginx proxying" : ": requests/s by nginx";
            verdicts.add(Verdict.atLeast(
                    scenario.title() + beside, 0.6, ours.rateBeside(results.series(scenario, Side.NGINX))));
            scenario.cpuMicrosTarget()
                    .ifPresent(target -> verdicts.add(Verdict.atMost(
                            scenario.title() + ": CPU us/request, all tiers", target, ours.cpuMicrosPerRequest(), 0)));
        }
        verdicts.add(
                Verdict.atMost("memory of all processes after the load, MB PSS", 900, results.memoryMegabytes(), 0));
        verdicts.add(Verdict.atMost("vitrine up to ready, s", 10, results.upSeconds(), 1));
        return verdicts;
    }
}
