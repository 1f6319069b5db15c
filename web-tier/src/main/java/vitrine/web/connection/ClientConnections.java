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
    private boolean keepAlive = true;
    private @Nullable Integer requestsPerConnection;
    private boolean draining;

    /** Takes the protocol that Tomcat made; before it starts. */
    void of(SharedSocketProtocol protocol) {
        this.protocol = protocol;
    }

    /** Whether a connection serves more than one request. Off, each that is open now ends with its next answer. */
    synchronized void keepAlive(boolean on) {
        keepAlive = on;
        limitRequests();
    }

    /**
     * How many requests a connection brings at most.
     *
     * @param most from 1; of those that are open now, those that began without a limit end with their next answer
     */
    synchronized void requestsPerConnection(int most) {
        requestsPerConnection = most;
        limitRequests();
    }

    /** How long a connection may wait for its next request, from the next answer on. */
    void keepAliveTimeout(Duration timeout) {
        protocol().setKeepAliveTimeout(Math.toIntExact(timeout.toMillis()));
    }

    private void limitRequests() {
        if (requestsPerConnection == null) {
            requestsPerConnection = protocol().getMaxKeepAliveRequests();
        }
        protocol().setMaxKeepAliveRequests(draining || !keepAlive ? 1 : requestsPerConnection);
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
        answerLastRequests();
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

    /** From now on each answer says that it is the last of its connection. */
    private synchronized void answerLastRequests() {
        draining = true;
        limitRequests();
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
