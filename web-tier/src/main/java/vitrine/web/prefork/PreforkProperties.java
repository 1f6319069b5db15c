package vitrine.web.prefork;

import java.time.Duration;
import java.util.List;

/**
 * What the master goes by. Defaults stand in {@code application.properties}.
 *
 * @param address address to listen on for clients; empty means all
 * @param port port to listen on for clients, 0 for any free one
 * @param backlog connections that may wait until a worker accepts them
 * @param workers worker processes, 1 to 16
 * @param workerOptions JVM options of a worker, over those of the file {@code worker.options} beside the jar
 * @param managementAddress address of the master's and the workers' management ports
 * @param managementPort management port of the master; worker n has the n-th port after it; 0 takes free ones
 * @param advertisedHost host of the workers in the list for Prometheus; empty means the one that Prometheus asked
 * @param startTimeout time within which a new worker must be ready
 * @param stopTimeout time within which a worker must end once told to
 */
record PreforkProperties(
        String address,
        int port,
        int backlog,
        int workers,
        List<String> workerOptions,
        String managementAddress,
        int managementPort,
        String advertisedHost,
        Duration startTimeout,
        Duration stopTimeout) {

    private static final int MOST_WORKERS = 16;
    private static final int LAST_PORT = 65_535;

    PreforkProperties {
        check("server.port", port, 0, LAST_PORT);
        check("server.tomcat.accept-count", backlog, 1, LAST_PORT);
        check("vitrine.prefork.workers", workers, 1, MOST_WORKERS);
        check("vitrine.prefork.management-port", managementPort, 0, LAST_PORT - workers - 1);
        check("vitrine.prefork.start-timeout in ms", startTimeout.toMillis(), 1_000, 600_000);
        check("vitrine.prefork.stop-timeout in ms", stopTimeout.toMillis(), 100, 600_000);
    }

    static PreforkProperties from(Settings settings) {
        return new PreforkProperties(
                settings.text("server.address"),
                settings.number("server.port"),
                settings.number("server.tomcat.accept-count"),
                settings.number("vitrine.prefork.workers"),
                words(settings.text("vitrine.prefork.worker-options")),
                settings.text("vitrine.prefork.management-address"),
                settings.number("vitrine.prefork.management-port"),
                settings.text("vitrine.prefork.advertised-host"),
                settings.parsed("vitrine.prefork.start-timeout", PreforkProperties::duration),
                settings.parsed("vitrine.prefork.stop-timeout", PreforkProperties::duration));
    }

    /** How many workers there can be: each needs a management port of its own, and while one is replaced there is one more. */
    int mostWorkers() {
        return Math.min(MOST_WORKERS, LAST_PORT - managementPort - 1);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    /** {@code 500ms}, {@code 30s}, {@code 2m}, or as ISO 8601 has it: the forms that Spring Boot takes. */
    static Duration duration(String text) {
        return text.endsWith("ms")
                ? Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)))
                : Duration.parse(text.startsWith("P") ? text : "PT" + text);
    }

    private static void check(String name, long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException("%s is %d, it must be %d to %d".formatted(name, value, min, max));
        }
    }
}
