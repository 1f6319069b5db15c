package vitrine.web.prefork;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One worker process, from its start to its end. Used by the supervisor's thread only. */
final class WorkerProcess {

    /** Where a worker is in its life. */
    enum State {
        /** Started, and not ready yet. */
        STARTING,
        /** Accepts and serves. */
        SERVING,
        /** Told to end: answers what it has, accepts nothing. */
        DRAINING;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final int number;
    private final Process process;
    private final InetSocketAddress management;
    private final long startedNanos = System.nanoTime();
    private @Nullable Long readyNanos;
    private State state = State.STARTING;

    WorkerProcess(int number, Process process, InetSocketAddress management) {
        this.number = number;
        this.process = process;
        this.management = management;
    }

    int number() {
        return number;
    }

    Process process() {
        return process;
    }

    InetSocketAddress management() {
        return management;
    }

    State state() {
        return state;
    }

    void ready() {
        state = State.SERVING;
        readyNanos = System.nanoTime();
    }

    /** Tells it to end, by SIGTERM. */
    void drain() {
        state = State.DRAINING;
        process.destroy();
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    /** How long it has been ready; zero if it never was. */
    Duration served() {
        return readyNanos == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - readyNanos);
    }

    @Override
    public String toString() {
        return "worker %d (pid %d)".formatted(number, process.pid());
    }
}
