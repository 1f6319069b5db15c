package vitrine.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import vitrine.lab.theory.Throughput;
import vitrine.load.round.Median;
import vitrine.load.round.Scenario;
import vitrine.load.round.Side;
import vitrine.load.scale.ScaleCurve;
import vitrine.load.server.VitrineSystem;
import vitrine.load.wrk.Wrk;

/** Throughput of Vitrine alone, with 1, 2, 4 ... 256 requests under way at the same time. */
final class ScaleRun {

    static final List<Integer> CONCURRENCIES = List.of(1, 2, 4, 8, 16, 32, 64, 128, 256);

    private static final String HOME = "home";

    private final BenchOptions options;
    private final BenchDirectory directory;
    private final VitrineSystem vitrine;
    private final Consumer<String> progress;
    private final Map<Scenario, ScaleCurve> curves = new EnumMap<>(Scenario.class);
    private String setting = "";

    /** @param project the directory of the script {@code vitrine} */
    ScaleRun(BenchOptions options, Path project, BenchDirectory directory, Consumer<String> progress) {
        this.options = options;
        this.directory = directory;
        this.progress = progress;
        this.vitrine = new VitrineSystem(project, directory.home(HOME), options.portOffset(), progress);
    }

    /**
     * What was measured, in the order of the rows.
     *
     * @param setting on what, in a few lines
     */
    record Measured(String setting, List<ScaleCurve> curves) {}

    Measured measure() throws IOException, InterruptedException {
        vitrine.close();
        directory.deleteData(HOME);
        progress.accept("The load takes about " + options.loadTime().toSeconds() + " s, starts come on top");
        run(Scenario.withObjectCache(false, options.scenarios()), BenchRun.OBJECT_CACHE_OFF);
        run(Scenario.withObjectCache(true, options.scenarios()), Map.of());
        directory.deleteData(HOME);
        return new Measured(setting, List.copyOf(curves.values()));
    }

    private void run(List<Scenario> scenarios, Map<String, String> settings) throws IOException, InterruptedException {
        if (scenarios.isEmpty()) {
            return;
        }
        try (vitrine) {
            vitrine.up(settings);
            var requests = Requests.of(vitrine.documentRoot(), vitrine.webPort());
            var contender = Contender.vitrine(Side.VITRINE, vitrine, Map.of(), options.warmUp());
            var measurement =
                    new Measurement(options, List.of(contender), requests, new Wrk(directory.scripts()), progress);
            for (Scenario scenario : scenarios) {
                measurement.warmUp(scenario);
                curves.put(scenario, curve(scenario, measurement));
            }
            setting = Setting.text("Throughput over concurrency", "1 to 256 connections", options, requests);
        }
    }

    /** Up in one round and down in the next, so that a drift of the machine meets all alike. */
    private ScaleCurve curve(Scenario scenario, Measurement measurement) throws IOException, InterruptedException {
        Map<Integer, List<Double>> measured = new TreeMap<>();
        for (int number = 1; number <= options.rounds(); number++) {
            for (int concurrency : number % 2 == 1 ? CONCURRENCIES : CONCURRENCIES.reversed()) {
                double perSecond = measurement.throughput(scenario, number, concurrency);
                measured.computeIfAbsent(concurrency, _ -> new ArrayList<>()).add(perSecond);
            }
        }
        return ScaleCurve.of(
                scenario.title(),
                measured.entrySet().stream()
                        .map(rounds ->
                                new Throughput(rounds.getKey(), Median.of(rounds.getValue(), Double::doubleValue)))
                        .toList());
    }
}
