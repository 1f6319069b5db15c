package vitrine.load.report;

import java.util.ArrayList;
import java.util.List;
import vitrine.load.round.Results;
import vitrine.load.round.Scenario;
import vitrine.load.round.Series;
import vitrine.load.round.Side;
import vitrine.load.round.Watching;

/** What was aimed at, of that which was measured. */
final class Verdicts {

    private static final double LEAST_BESIDE_NGINX = 0.6;
    private static final double MOST_CPU_BESIDE_BEFORE = 1.02;
    private static final double MOST_CPU_BESIDE_UNREAD = 1.03;
    private static final double MOST_MICROS_OF_LOOKING = 150;
    private static final double MOST_PERCENT_OF_WATCHING = 2;

    private final Results results;

    Verdicts(Results results) {
        this.results = results;
    }

    List<Verdict> all() {
        var verdicts = new ArrayList<Verdict>();
        results.scenarios().forEach(scenario -> addTo(verdicts, scenario));
        results.watching().forEach(tier -> verdicts.add(watching(tier)));
        if (results.watching().isEmpty()) {
            verdicts.add(Verdict.atMost(
                    "memory of all processes after the load, MB PSS", 900, results.memoryMegabytes(), 0));
            verdicts.add(Verdict.atMost("vitrine up to ready, s", 10, results.upSeconds(), 1));
        }
        return verdicts;
    }

    private void addTo(List<Verdict> verdicts, Scenario scenario) {
        Series ours = results.series(scenario, Side.VITRINE);
        for (Side side : results.sides(scenario)) {
            Series other = results.series(scenario, side);
            switch (side) {
                case NGINX -> besideNginx(verdicts, ours, other);
                case BEFORE ->
                    verdicts.add(Verdict.atMost(
                            scenario.title() + ": CPU of a request, by the version before",
                            MOST_CPU_BESIDE_BEFORE,
                            ours.cpuBeside(other),
                            2));
                case SCRAPED ->
                    verdicts.add(Verdict.atMost(
                            scenario.title() + ": CPU of a request with metrics read each second, by without",
                            MOST_CPU_BESIDE_UNREAD,
                            other.cpuBeside(ours),
                            2));
                case LOOKED_AT ->
                    verdicts.add(Verdict.atMost(
                            scenario.title() + ": CPU us more when it is looked at",
                            MOST_MICROS_OF_LOOKING,
                            other.cpuMicrosMoreThan(ours),
                            0));
                case VITRINE -> {}
            }
        }
    }

    private static void besideNginx(List<Verdict> verdicts, Series ours, Series nginx) {
        Scenario scenario = ours.scenario();
        String beside = scenario.delegated() ? ": requests/s by nginx proxying" : ": requests/s by nginx";
        verdicts.add(Verdict.atLeast(scenario.title() + beside, LEAST_BESIDE_NGINX, ours.rateBeside(nginx)));
        scenario.cpuMicrosTarget()
                .ifPresent(target -> verdicts.add(Verdict.atMost(
                        scenario.title() + ": CPU us/request, all tiers", target, ours.cpuMicrosPerRequest(), 0)));
    }

    private static Verdict watching(Watching tier) {
        return Verdict.atMost(
                tier.tier() + ": % of one CPU more while it is watched",
                MOST_PERCENT_OF_WATCHING,
                tier.share() * 100,
                1);
    }
}
