package vitrine.load.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Somebody who reads all metrics of all processes once a second, in the form and by the way that Prometheus does. */
public final class Scraper implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final String FORMS = "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5";

    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final List<URI> pages;
    private final LongAdder failures = new LongAdder();
    private final Thread reader;

    private Scraper(List<URI> pages) {
        this.pages = pages;
        this.reader = Thread.ofPlatform().daemon().name("scraper").start(this::run);
    }

    /** Begins now. */
    static Scraper of(List<URI> pages) {
        return new Scraper(List.copyOf(pages));
    }

    /**
     * Ends.
     *
     * @throws IOException if a page was not answered: then it was not measured what reading it costs
     */
    @Override
    public void close() throws IOException {
        long failed = failures.sum(); // the one that is cut off now has not failed
        reader.interrupt();
        client.shutdownNow();
        if (failed > 0) {
            throw new IOException(failed + " readings of metrics failed, of " + pages);
        }
    }

    private void run() {
        long next = System.nanoTime();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                for (URI page : pages) {
                    read(page);
                }
                next += SECOND_NANOS;
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(URI page) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(page)
                .header("Accept", FORMS)
                .timeout(LIMIT)
                .build();
        try {
            if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
                failures.increment();
            }
        } catch (IOException e) {
            failures.increment();
        }
    }
}
