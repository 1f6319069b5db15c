package vitrine.load.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vitrine.load.process.Command;
import vitrine.load.process.ProcessTree;
import vitrine.load.round.CacheUse;

/** A Vitrine of the benchmark's own, started and stopped by the launcher beside any that the user runs. */
public final class VitrineSystem implements AutoCloseable {

    private static final Duration UP_LIMIT = Duration.ofMinutes(10);
    private static final Duration DOWN_LIMIT = Duration.ofMinutes(1);
    private static final Map<String, String> TIER_BY_NAME =
            Map.of("web-tier", "web", "ap-tier-1", "ap", "db-tier", "db");

    /** In what Prometheus's HTTP service discovery is told. */
    private static final Pattern TARGET = Pattern.compile("\"targets\":\\[\"([^\"]+)\"]");

    private final Path launcher;
    private final Path home;
    private final int portOffset;
    private final Consumer<String> progress;

    /**
     * @param project a checkout: the directory of the script {@code vitrine}
     * @param home where its copies, data and logs lie; ports are its defaults plus {@code portOffset}
     * @param progress gets each line that the launcher prints, marked as such
     */
    public VitrineSystem(Path project, Path home, int portOffset, Consumer<String> progress) {
        this.launcher = project.toAbsolutePath().normalize().resolve("vitrine");
        this.home = home;
        this.portOffset = portOffset;
        this.progress = line -> progress.accept("  | " + line);
    }

    /**
     * Builds what is not built, starts the tiers and waits until all are ready.
     *
     * @param settings environment variables for the tiers
     * @return the time from the command to its end
     */
    public Duration up(Map<String, String> settings) throws IOException, InterruptedException {
        long began = System.nanoTime();
        command(List.of("up", "--port-offset", String.valueOf(portOffset)))
                .with(settings)
                .output(UP_LIMIT);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Stops the tiers, if any run; they first answer what is in flight. An interrupt does not cut it short. */
    @Override
    public void close() throws IOException {
        command(List.of("down")).outputUninterrupted(DOWN_LIMIT);
    }

    /** The processes of each tier: {@code web}, {@code ap} and {@code db}. */
    public List<ProcessTree> processes() throws IOException {
        var trees = new ArrayList<ProcessTree>();
        for (var tier : TIER_BY_NAME.entrySet()) {
            String started = Files.readString(home.resolve("run").resolve(tier.getKey()));
            trees.add(new ProcessTree(tier.getValue(), Long.parseLong(started.substring(0, started.indexOf(' ')))));
        }
        return trees;
    }

    public DocumentRoot documentRoot() {
        return new DocumentRoot(home.resolve("site"));
    }

    public int webPort() {
        return 8080 + portOffset;
    }

    public int apPort() {
        return 8081 + portOffset;
    }

    public int consolePort() {
        return 8089 + portOffset;
    }

    /** The header fields of a request that is looked at. */
    public Map<String, String> xrayHeaders() throws IOException {
        String key = Files.readString(home.resolve("secrets/xray-key"));
        return Map.of("Vitrine-Xray", key, "traceparent", "00-" + "5e".repeat(16) + "-" + "5e".repeat(8) + "-01");
    }

    /** How often the caches of the AP and database tier had what was asked for, since the tiers started. */
    public CacheUse cacheUse() throws InterruptedException {
        Exposition ap = metrics(9200 + portOffset);
        Exposition db = metrics(9300 + portOffset);
        return new CacheUse(
                ap.sum("cache_gets_total", "result=\"hit\""),
                ap.sum("cache_gets_total", "result=\"miss\""),
                db.sum("vitrine_page_cache_hits_pages_total"),
                db.sum("vitrine_page_cache_misses_pages_total"));
    }

    /** Begins to read the metrics of all processes of the tiers once a second. */
    public Scraper scraped() throws IOException, InterruptedException {
        String workers = LocalHttp.get(9100 + portOffset, "/workers");
        Stream<String> hosts = Stream.concat(
                TARGET.matcher(workers).results().map(found -> found.group(1)),
                IntStream.of(9100, 9200, 9300).mapToObj(port -> "127.0.0.1:" + (port + portOffset)));
        return Scraper.of(hosts.map(host -> URI.create("http://" + host + "/actuator/prometheus"))
                .toList());
    }

    private Exposition metrics(int managementPort) throws InterruptedException {
        try {
            return Exposition.parse(LocalHttp.get(managementPort, "/actuator/prometheus"));
        } catch (IOException unknown) {
            progress.accept("no metrics: " + unknown.getMessage());
            return new Exposition(List.of());
        }
    }

    private Command command(List<String> arguments) {
        var words = new ArrayList<>(List.of(launcher.toString()));
        words.addAll(arguments);
        return Command.of(words).with(Map.of("VITRINE_HOME", home.toString())).eachLineTo(progress);
    }
}
