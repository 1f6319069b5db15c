package vitrine.load.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Somebody who reads all metrics of all processes once a second, in the form and by the way that Prometheus does. */
public final class Scraper implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final String FORMS = "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("scraper").factory());
    private final List<URI> pages;
    private final LongAdder failures = new LongAdder();

    private Scraper(List<URI> pages) {
        this.pages = pages;
    }

    /** Begins now. */
    static Scraper of(List<URI> pages) {
        var scraper = new Scraper(List.copyOf(pages));
        scraper.clock.scheduleAtFixedRate(scraper::scrape, 0, 1, TimeUnit.SECONDS);
        return scraper;
    }

    /**
     * Ends.
     *
     * @throws IOException if a page was not answered: then it was not measured what reading it costs
     */
    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        client.shutdownNow();
        if (failures.sum() > 0) {
            throw new IOException(failures.sum() + " readings of metrics failed, of " + pages);
        }
    }

    private void scrape() {
        for (URI page : pages) {
            var request = HttpRequest.newBuilder(page)
                    .header("Accept", FORMS)
                    .timeout(LIMIT)
                    .build();
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
                    failures.increment();
                }
            } catch (IOException e) {
                failures.increment();
            } catch (InterruptedException e) {
                return; // closed
            }
        }
    }
}
