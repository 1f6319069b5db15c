package vitrine.load;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vitrine.load.process.ProcessMemory;
import vitrine.load.round.CacheUse;
import vitrine.load.round.Results;
import vitrine.load.round.Round;
import vitrine.load.round.Scenario;
import vitrine.load.server.Nginx;
import vitrine.load.server.NginxConfiguration;
import vitrine.load.server.VitrineSystem;
import vitrine.load.wrk.Wrk;

/**
 * One run of the benchmark. Vitrine is started twice: first with the object cache switched off, for the rows that
 * must reach the database, then as a user would start it, for all others. The first start also makes the data, so
 * that the time of the second is that of a system that was there before.
 */
final class BenchRun {

    static final Duration NGINX_WARM_UP = Duration.ofSeconds(2);

    private static final Map<String, String> OBJECT_CACHE_OFF = Map.of("VITRINE_CACHE_ENABLED", "false");

    private final BenchOptions options;
    private final Path directory;
    private final VitrineSystem vitrine;
    private final Consumer<String> progress;
    private final List<Round> rounds = new ArrayList<>();
    private final Map<Scenario, CacheUse> caches = new EnumMap<>(Scenario.class);
    private List<ProcessMemory> memory = List.of();
    private double upSeconds = Double.NaN;
    private String setting = "";

    /** @param project the directory of the script {@code vitrine} */
    BenchRun(BenchOptions options, Path project, Consumer<String> progress) {
        this.options = options;
        this.directory = project.resolve("load/target/bench");
        this.progress = progress;
        this.vitrine = new VitrineSystem(
                project.resolve("vitrine"), home(), options.portOffset(), line -> progress.accept("  | " + line));
    }

    Results measure() throws IOException, InterruptedException {
        Files.createDirectories(directory);
        try (var lock =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock.tryLock() == null) {
                throw new IOException("another benchmark runs in " + directory);
            }
            vitrine.close();
            deleteData();
            progress.accept(
                    "The load takes about " + options.loadTime().toSeconds() + " s, starting twice comes on top");
            measureBothStarts();
            deleteData();
        }
        return new Results(setting, rounds, caches, memory, upSeconds);
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
            var servers = new Measurement.Servers(vitrine, nginx);
            var measurement = new Measurement(options, servers, requests, wrk(), progress);
            for (Scenario scenario : scenarios) {
                measurement.warmUp(scenario);
                CacheUse before = vitrine.cacheUse();
                rounds.addAll(measurement.run(scenario));
                caches.put(scenario, vitrine.cacheUse().since(before));
            }
        }
        setting = Setting.text(options, requests);
    }

    private Wrk wrk() throws IOException {
        return new Wrk(Files.createDirectories(directory.resolve("scripts")), options.connections());
    }

    private NginxConfiguration nginxConfiguration() {
        String user = System.getProperty("user.name");
        return new NginxConfiguration(
                directory.resolve("nginx"),
                vitrine.documentRoot().directory(),
                8090 + options.portOffset(),
                vitrine.apPort(),
                user,
                user.equals("root"));
    }

    private Path home() {
        return directory.resolve("home");
    }

    /** The copies and their ahead-of-time caches stay for the next run; the data must not, since orders change it. */
    private void deleteData() throws IOException {
        Path data = home().resolve("data");
        if (Files.exists(data)) {
            try (var files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
