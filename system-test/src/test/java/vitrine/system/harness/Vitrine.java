package vitrine.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vitrine.lab.system.Exposition;

/**
 * A running system: the three tiers as processes of this machine, started by the real launcher on ports and in a
 * directory of their own. Closing it stops it and deletes what it stored.
 */
public final class Vitrine implements AutoCloseable {

    public static final String WEB = "web-tier";
    public static final String AP = "ap-tier-1";
    public static final String DB = "db-tier";
    public static final String CONSOLE = "console";

    private static final Duration UP_LIMIT = Duration.ofMinutes(10);
    private static final Duration COMMAND_LIMIT = Duration.ofSeconds(90);
    private static final String BOOKS = "2000";

    private final Path home;
    private final Launcher launcher;
    private final int portOffset;
    private final Thread endOfThisJvm = new Thread(this::stop, "stop-vitrine");

    private Vitrine(Path home, Launcher launcher, int portOffset) {
        this.home = home;
        this.launcher = launcher;
        this.portOffset = portOffset;
    }

    /**
     * Starts a system with these environment variables and so many instances of the AP tier, and waits until each tier says
     * that it is ready.
     */
    public static Vitrine up(Map<String, String> settings, int ap) {
        Path home = newHome();
        int portOffset = PortOffset.free();
        var vitrine = new Vitrine(home, new Launcher(home, settings), portOffset);
        Runtime.getRuntime().addShutdownHook(vitrine.endOfThisJvm);
        vitrine.launcher.run(
                UP_LIMIT,
                "up",
                "--port-offset",
                Integer.toString(portOffset),
                "--books",
                BOOKS,
                "--ap",
                Integer.toString(ap));
        return vitrine;
    }

    /** A new directory; the copies of the tiers with their ahead-of-time caches are shared by all of them. */
    private static Path newHome() {
        try {
            Path app = Files.createDirectories(Path.of("target", "vitrine-app").toAbsolutePath());
            Path home = Files.createTempDirectory("vitrine-system-test-");
            Files.createSymbolicLink(home.resolve("app"), app);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The public port of the web tier. */
    public int port() {
        return 8080 + portOffset;
    }

    public String url() {
        return "http://localhost:" + port();
    }

    /** The console's address. */
    public String consoleUrl() {
        return "http://localhost:" + (8089 + portOffset);
    }

    public Shop shop() {
        return new Shop(url());
    }

    /**
     * A management port.
     *
     * @param port its number where nothing else runs, as README gives it
     */
    public Shop management(int port) {
        return new Shop("http://localhost:" + (port + portOffset));
    }

    /** The knobs of all tiers. */
    public KnobPanel knobs() {
        return new KnobPanel(new Shop(consoleUrl()), consoleToken());
    }

    /** The lab. */
    public LabPanel lab() {
        return new LabPanel(new Shop(consoleUrl()), consoleToken());
    }

    private String consoleToken() {
        return ConsoleToken.in(secret("console-token"));
    }

    /**
     * What the processes of a tier count.
     *
     * @param tier web (its worker processes), master, ap or db
     */
    public Exposition metrics(String tier) {
        List<Shop> processes = switch (tier) {
            case "web" -> webWorkers();
            case "master" -> List.of(management(9100));
            case "ap" -> List.of(management(9200));
            case "db" -> List.of(management(9300));
            default -> throw new IllegalArgumentException(tier);
        };
        return new Exposition(processes.stream()
                .map(process -> process.get("/actuator/prometheus").body())
                .toList());
    }

    /**
     * By how much a counter rises while something is done.
     *
     * @param tier as {@link #metrics} takes it
     * @param labels of the samples that count
     */
    public double rise(Runnable what, String tier, String counter, String... labels) {
        double before = metrics(tier).sum(counter, labels);
        what.run();
        return metrics(tier).sum(counter, labels) - before;
    }

    /** The management ports of the web tier's workers that serve. */
    public List<Shop> webWorkers() {
        return management(9100).get("/workers").list("$[*].targets[0]").stream()
                .map(target -> new Shop("http://" + target))
                .toList();
    }

    /** Runs a command of {@code vitrine} on it, and returns what it said. */
    public String command(String... arguments) {
        return launcher.run(COMMAND_LIMIT, arguments);
    }

    /** Starts Prometheus beside it. */
    public Prometheus prometheus() {
        return new Prometheus(
                launcher.begin("prometheus.log", "prometheus"), "http://localhost:" + (9090 + portOffset));
    }

    /** How many orders there are, as the database itself says. */
    public int ordersInTheDatabase() throws SQLException {
        try (var connection = database();
                var statement = connection.createStatement();
                var count = statement.executeQuery("select count(*) from shop_order")) {
            count.next();
            return count.getInt(1);
        }
    }

    private Connection database() throws SQLException {
        String url = "jdbc:h2:tcp://localhost:%d/shop".formatted(9092 + portOffset);
        return DriverManager.getConnection(url, "shop", secret("database-password"));
    }

    /**
     * A secret that the launcher made: {@code database-password}, {@code admin-token}, {@code xray-key}, {@code knob-key}
     * or {@code console-token}.
     */
    public String secret(String name) {
        return read(home.resolve("secrets").resolve(name));
    }

    /** The process that runs, or ran, a tier. */
    public ProcessHandle process(String tier) {
        long pid = Long.parseLong(read(home.resolve("run").resolve(tier)).split(" ", 2)[0]);
        return ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException(tier + " (" + pid + ") is gone"));
    }

    /** The worker processes of the web tier, oldest first. */
    public List<ProcessHandle> workers() {
        return process(WEB)
                .children()
                .filter(Processes::isRunning)
                .sorted(Comparator.comparing(
                        worker -> worker.info().startInstant().orElseThrow()))
                .toList();
    }

    /** Ends a tier with {@code kill -9}. */
    public void kill(String tier) {
        Processes.kill(process(tier));
    }

    /** Starts a tier anew, whether it runs or is dead, and waits until it is ready. */
    public void restart(String tier) {
        launcher.run(COMMAND_LIMIT, "restart", tier);
    }

    /** Has the database run a statement, as the shop's user. */
    public void inTheDatabase(String sql) throws SQLException {
        try (var connection = database();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All of a log: a tier's, or {@code access-web-worker-1} and the like; empty if there is none. */
    public String log(String name) {
        Path file = home.resolve("log").resolve(name + ".log");
        return Files.exists(file) ? read(file) : "";
    }

    /** The last lines of every tier's log. */
    public String logs() {
        var logs = new StringBuilder();
        for (String tier : List.of(WEB, AP, DB, CONSOLE)) {
            List<String> lines =
                    read(home.resolve("log").resolve(tier + ".log")).lines().toList();
            logs.append("-- ").append(tier).append(System.lineSeparator());
            lines.subList(Math.max(0, lines.size() - 40), lines.size())
                    .forEach(line -> logs.append(line).append(System.lineSeparator()));
        }
        return logs.toString();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(endOfThisJvm);
        stop();
    }

    private void stop() {
        launcher.run(COMMAND_LIMIT, "down");
        delete(home);
    }

    private static void delete(Path directory) {
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : new ArrayList<>(tree.toList()).reversed()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
