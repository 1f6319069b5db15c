package vitrine.web.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.pool.WorkerStats;
import vitrine.web.connection.ClientChannel.Phase;

/** This worker's client connections: what they are, and how they end. */
final class ClientConnections {

    private static final long POLL_MILLIS = 10;

    private @Nullable SharedSocketProtocol protocol;

    /** Takes the protocol that Tomcat made; before it starts. */
    void of(SharedSocketProtocol protocol) {
        this.protocol = protocol;
    }

    ConnectionStats stats() {
        return protocol().endpoint().stats();
    }

    WorkerStats threads() {
        return protocol().threads();
    }

    void closeOverdue(Phase phase, Duration limit) {
        protocol().endpoint().closeOverdue(phase, limit.toNanos());
    }

    /**
     * Ends all connections without losing a request: accepts no more, answers each request on its last connection, and
     * closes those that stay idle for {@code idle}.
     *
     * @return how many connections were left when {@code timeout} was over; they are closed with the server
     */
    int drain(Duration idle, Duration timeout) {
        long began = System.nanoTime();
        stopAccepting();
        protocol().lastRequests();
        while (stats().open() > 0 && elapsed(began).compareTo(timeout) < 0) {
            if (elapsed(began).compareTo(idle) >= 0) {
                protocol().endpoint().closeIdle();
            }
            if (!sleep()) {
                break;
            }
        }
        return stats().open();
    }

    private void stopAccepting() {
        try {
            protocol().endpoint().stopAccepting();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the listening socket", e);
        }
    }

    private static Duration elapsed(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static boolean sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private SharedSocketProtocol protocol() {
        if (protocol == null) {
            throw new IllegalStateException("the web server has not been made yet");
        }
        return protocol;
    }
}
