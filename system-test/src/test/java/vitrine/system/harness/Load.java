package vitrine.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Some clients which send GET requests one after the other, each over its own keep-alive connection, and open the next
 * one when it is closed. A request is answered by a status under 500; all else is a failure, and nothing is retried.
 */
public final class Load implements AutoCloseable {

    /**
     * A request that was not answered.
     *
     * @param clientPort the client's port of the connection that it was sent on
     * @param answersBefore requests that were answered on that connection before
     */
    public record Failure(int clientPort, int answersBefore, String path, String reason) {

        /**
         * Whether there was no connection at all, or only one that the kernel made: what waits in a listening socket's
         * queue when the socket is closed is reset, and its client cannot know whether a process had accepted it.
         */
        public boolean mayNotHaveBeenAccepted() {
            return clientPort == NO_CONNECTION || (answersBefore == 0 && reason.endsWith("Connection reset"));
        }
    }

    private static final int NO_CONNECTION = 0;

    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration END_LIMIT = Duration.ofSeconds(40);
    private static final Duration ANSWERS_LIMIT = Duration.ofSeconds(60);

    private final String host;
    private final int port;
    private final List<String> paths;
    private final AtomicLong answers = new AtomicLong();
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean ending;

    private Load(String host, int port, List<String> paths) {
        this.host = host;
        this.port = port;
        this.paths = paths;
    }

    /** Starts this many clients, each of which sends requests for these paths in turn. */
    public static Load start(String host, int port, int clients, String... paths) {
        var load = new Load(host, port, List.of(paths));
        for (int i = 0; i < clients; i++) {
            load.clients.execute(load::sendAndReceive);
        }
        return load;
    }

    /** Waits until this many more requests were answered. */
    public void awaitAnswers(int count) {
        long wanted = answers.get() + count;
        long deadline = System.nanoTime() + ANSWERS_LIMIT.toNanos();
        while (answers.get() < wanted) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("%d of %d answers are missing after %s; failures: %s"
                        .formatted(wanted - answers.get(), count, ANSWERS_LIMIT, failures()));
            }
            pause();
        }
    }

    public List<Failure> failures() {
        return List.copyOf(failures);
    }

    public long answers() {
        return answers.get();
    }

    /** Lets each client end its request, and waits for that. */
    @Override
    public void close() {
        ending = true;
        clients.shutdown();
        try {
            if (!clients.awaitTermination(END_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                clients.shutdownNow();
                throw new IllegalStateException("a request was neither answered nor refused within " + END_LIMIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendAndReceive() {
        int request = 0;
        @Nullable HttpConnection connection = null;
        while (!ending) {
            String path = paths.get(request++ % paths.size());
            connection = exchange(connection, path);
            pause();
        }
        close(connection);
    }

    /** One request on this connection, or on a new one; returns the connection if it can be used again. */
    private @Nullable HttpConnection exchange(@Nullable HttpConnection kept, String path) {
        HttpConnection connection = kept;
        try {
            connection = kept == null ? HttpConnection.open(host, port) : kept;
            var response = connection
                    .send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .read();
            count(connection, path, response);
            if (!response.isLastOfItsConnection()) {
                return connection;
            }
        } catch (IOException e) {
            failures.add(failure(connection, path, e.toString()));
        }
        close(connection);
        return null;
    }

    private void count(HttpConnection connection, String path, HttpConnection.Response response) {
        if (response.status() < 500) {
            answers.incrementAndGet();
        } else {
            failures.add(failure(connection, path, "status " + response.status()));
        }
    }

    private static Failure failure(@Nullable HttpConnection connection, String path, String reason) {
        return connection == null
                ? new Failure(NO_CONNECTION, 0, path, reason)
                : new Failure(connection.localPort(), connection.answers(), path, reason);
    }

    private static void close(@Nullable HttpConnection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
