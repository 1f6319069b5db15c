package vitrine.system.harness;

import java.time.Duration;

/** A Prometheus that reads a running system, started by the real launcher. Closing it ends it. */
public final class Prometheus implements AutoCloseable {

    private static final Duration END_LIMIT = Duration.ofSeconds(20);

    private final Process process;
    private final PrometheusQueries queries;

    Prometheus(Process process, String url) {
        this.process = process;
        this.queries = new PrometheusQueries(url);
    }

    /** Whether it runs and takes queries. */
    public boolean isReady() {
        return process.isAlive() && queries.areTaken();
    }

    public PrometheusQueries queries() {
        return queries;
    }

    @Override
    public void close() {
        Processes.end(process, END_LIMIT);
    }
}
