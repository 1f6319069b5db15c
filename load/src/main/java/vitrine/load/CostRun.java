package vitrine.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vitrine.load.round.Results;
import vitrine.load.round.Round;
import vitrine.load.round.Scenario;
import vitrine.load.round.Side;
import vitrine.load.round.Watching;
import vitrine.load.server.VitrineSystem;
import vitrine.load.wrk.Wrk;

/**
 * What it costs to be able to look: this version beside another one; to look: the same requests, each looked at; to have
 * all metrics read once a second: the same system meanwhile; and to watch: idle tiers with the console asking them once a
 * second. All that are compared run at the same time, and are loaded
 * in turn. Who is looked at is a system of its own: a JVM compiles a request that was ever looked at to other code.
 */
final class CostRun {

    /** From one system's ports to the next one's. */
    private static final int OFFSET = 500;

    private static final String HOME = "home";
    private static final String HOME_BEFORE = "home-before";
    private static final String HOME_LOOKED_AT = "home-looked-at";

    private final BenchOptions options;
    private final BenchDirectory directory;
    private final VitrineSystem vitrine;
    private final VitrineSystem lookedAt;
    private final @Nullable VitrineSystem before;
    private final Consumer<String> progress;
    private final List<Round> rounds = new ArrayList<>();
    private List<Watching> watching = List.of();
    private String setting = "";

    /** @param project the directory of the script {@code vitrine} */
    CostRun(BenchOptions options, Path project, BenchDirectory directory, Consumer<String> progress) {
        this.options = options;
        this.directory = directory;
        this.progress = progress;
        this.vitrine = system(project, HOME, options.portOffset());
        this.lookedAt = system(project, HOME_LOOKED_AT, options.portOffset() + OFFSET);
        this.before = options.before() == null
                ? null
                : system(options.before(), HOME_BEFORE, options.portOffset() + 2 * OFFSET);
    }

    Results measure() throws IOException, InterruptedException {
        close();
        deleteData();
        progress.accept(
                "The load takes about " + options.loadTime().toSeconds() + " s, starts and watching come on top");
        run(Scenario.withObjectCache(false, options.scenarios()), BenchRun.OBJECT_CACHE_OFF, false);
        run(Scenario.withObjectCache(true, options.scenarios()), Map.of(), true);
        deleteData();
        return new Results(setting, rounds, Map.of(), List.of(), Double.NaN, watching);
    }

    private void run(List<Scenario> scenarios, Map<String, String> settings, boolean watch)
            throws IOException, InterruptedException {
        try {
            up(settings);
            var requests = Requests.of(vitrine.documentRoot(), vitrine.webPort());
            var wrk = new Wrk(directory.scripts());
            var measurement = new Measurement(options, contenders(), requests, wrk, progress);
            for (Scenario scenario : scenarios) {
                measurement.warmUp(scenario);
                rounds.addAll(measurement.run(scenario));
            }
            if (watch) {
                watching = new WatchRun(vitrine, options, progress).measure();
            }
            setting = Setting.text("What looking costs", options, requests);
        } finally {
            close();
        }
    }

    private List<Contender> contenders() throws IOException {
        var contenders = new ArrayList<>(List.of(
                Contender.vitrine(Side.VITRINE, vitrine, Map.of(), options.warmUp()),
                Contender.scraped(vitrine, options.readingWarmUp()),
                Contender.vitrine(Side.LOOKED_AT, lookedAt, lookedAt.xrayHeaders(), options.warmUp())));
        if (before != null) {
            contenders.add(Contender.vitrine(Side.BEFORE, before, Map.of(), options.warmUp()));
        }
        return contenders;
    }

    private VitrineSystem system(Path project, String home, int portOffset) {
        return new VitrineSystem(project, directory.home(home), portOffset, progress);
    }

    private void up(Map<String, String> settings) throws IOException, InterruptedException {
        vitrine.up(settings);
        lookedAt.up(settings);
        if (before != null) {
            before.up(settings);
        }
    }

    private void close() throws IOException {
        vitrine.close();
        lookedAt.close();
        if (before != null) {
            before.close();
        }
    }

    private void deleteData() throws IOException {
        directory.deleteData(HOME);
        directory.deleteData(HOME_LOOKED_AT);
        directory.deleteData(HOME_BEFORE);
    }
}
