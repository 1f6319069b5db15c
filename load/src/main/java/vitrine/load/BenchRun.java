package vitrine.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vitrine.load.process.ProcessMemory;
import vitrine.load.round.CacheUse;
import vitrine.load.round.Results;
import vitrine.load.round.Round;
import vitrine.load.round.Scenario;
import vitrine.load.round.Side;
import vitrine.load.server.Nginx;
import vitrine.load.server.NginxConfiguration;
import vitrine.load.server.VitrineSystem;
import vitrine.load.wrk.Wrk;

/**
 * Vitrine beside nginx. Vitrine is started twice: first with the object cache switched off, for the rows that must reach
 * the database, then as a user would start it, for all others. The first start also makes the data, so that the time of
 * the second is that of a system that was there before.
 */
final class BenchRun {

    static final Duration NGINX_WARM_UP = Duration.ofSeconds(2);
    static final Map<String, String> OBJECT_CACHE_OFF = Map.of("VITRINE_CACHE_ENABLED", "false");

    private static final String HOME = "home";

    private final BenchOptions options;
    private final BenchDirectory directory;
    private final VitrineSystem vitrine;
    private final Consumer<String> progress;
    private final List<Round> rounds = new ArrayList<>();
    private final Map<Scenario, CacheUse> caches = new EnumMap<>(Scenario.class);
    private List<ProcessMemory> memory = List.of();
    private double upSeconds = Double.NaN;
    private String setting = "";

    /** @param project the directory of the script {@code vitrine} */
    BenchRun(BenchOptions options, Path project, BenchDirectory directory, Consumer<String> progress) {
        this.options = options;
        this.directory = directory;
        this.progress = progress;
        this.vitrine = new VitrineSystem(project, directory.home(HOME), options.portOffset(), progress);
    }

    Results measure() throws IOException, InterruptedException {
        vitrine.close();
        directory.deleteData(HOME);
        progress.accept("The load takes about " + options.loadTime().toSeconds() + " s, starting twice comes on top");
        measureBothStarts();
        directory.deleteData(HOME);
        return new Results(setting, rounds, caches, memory, upSeconds, List.of());
    }

    private void measureBothStarts() throws IOException, InterruptedException {
        List<Scenario> uncached = Scenario.withObjectCache(false, options.scenarios());
        List<Scenario> cached = Scenario.withObjectCache(true, options.scenarios());
        try (vitrine) {
            vitrine.up(OBJECT_CACHE_OFF);
            run(uncached);
        }
        try (vitrine) {
            upSeconds = vitrine.up(Map.of()).toMillis() / 1e3;
            run(cached);
            memory = ProcessMemory.of(vitrine.processes());
        }
    }

    private void run(List<Scenario> scenarios) throws IOException, InterruptedException {
        if (scenarios.isEmpty()) {
            return;
        }
        var requests = Requests.of(vitrine.documentRoot(), vitrine.webPort());
        try (Nginx nginx = Nginx.start(nginxConfiguration())) {
            var contenders = List.of(
                    Contender.vitrine(Side.VITRINE, vitrine, Map.of(), options.warmUp()),
                    Contender.nginx(nginx, vitrine, NGINX_WARM_UP));
            var wrk = new Wrk(directory.scripts());
            var measurement = new Measurement(options, contenders, requests, wrk, progress);
            for (Scenario scenario : scenarios) {
                measurement.warmUp(scenario);
                CacheUse before = vitrine.cacheUse();
                rounds.addAll(measurement.run(scenario));
                caches.put(scenario, vitrine.cacheUse().since(before));
            }
        }
        setting = Setting.text("Vitrine beside nginx", options, requests);
    }

    private NginxConfiguration nginxConfiguration() {
        String user = System.getProperty("user.name");
        return new NginxConfiguration(
                directory.nginx(),
                vitrine.documentRoot().directory(),
                8090 + options.portOffset(),
                vitrine.apPort(),
                user,
                user.equals("root"));
    }
}
