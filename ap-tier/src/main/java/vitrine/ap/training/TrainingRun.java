package vitrine.ap.training;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * With profile {@code training}: asks this instance for a bit of everything once it is ready, then ends it. What ran is
 * what the JVM writes into its ahead-of-time cache: classes loaded and linked, and the profiles that its compilers start
 * from.
 */
@Component
@Profile("training")
class TrainingRun {

    private static final Logger log = LoggerFactory.getLogger(TrainingRun.class);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);
    private static final Duration LENGTH = Duration.ofSeconds(6);
    private static final int LAST_BOOK = 400;
    private static final List<String> LISTS = List.of(
            "/api/subjects",
            "/api/books/new",
            "/api/books/best-sellers",
            "/api/books/best-sellers?subject=scifi",
            "/api/books?title=silent&limit=20",
            "/api/books?author=an&subject=history",
            "/api/books?subject=travel",
            "/api/openapi.json",
            "/api/books/0");

    private final ServletWebServerApplicationContext context;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    TrainingRun(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    @EventListener
    void run(AvailabilityChangeEvent<ReadinessState> event) throws IOException, InterruptedException {
        if (event.getState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return;
        }
        int requests = ask(System.nanoTime() + LENGTH.toNanos());
        log.info("Trained with {} requests", requests);
        Thread.ofPlatform().name("end-of-training").start(() -> System.exit(SpringApplication.exit(context)));
    }

    private int ask(long untilNanos) throws IOException, InterruptedException {
        int requests = 0;
        while (System.nanoTime() - untilNanos < 0) {
            for (String list : LISTS) {
                send(request(list).GET());
            }
            for (int book = 1; book <= LAST_BOOK; book += 7) {
                send(request("/api/books/" + book).GET());
            }
            buy(1 + requests % LAST_BOOK);
            requests += LISTS.size() + LAST_BOOK / 7 + 4;
        }
        return requests;
    }

    private void buy(int book) throws IOException, InterruptedException {
        String cart = send(request("/api/carts").POST(HttpRequest.BodyPublishers.noBody()));
        send(request(cart + "/lines/" + book).PUT(HttpRequest.BodyPublishers.ofString("{\"quantity\":1}")));
        send(request(cart).GET());
        String id = cart.substring(cart.lastIndexOf('/') + 1);
        send(request("/api/orders")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{\"cartId\":\"" + id
                        + "\",\"customer\":{\"name\":\"Ada\",\"email\":\"ada@example.com\"},\"address\":{\"street\":\"1"
                        + " Mill Lane\",\"city\":\"Cork\",\"postcode\":\"T12\",\"country\":\"Ireland\"}}")));
    }

    private HttpRequest.Builder request(String path) {
        int port = context.getWebServer() == null ? 0 : context.getWebServer().getPort();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(LONGEST_ANSWER)
                .header("Content-Type", "application/json");
    }

    /** Gives the answer's Location, or nothing. */
    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray())
                .headers()
                .firstValue("Location")
                .orElse("");
    }
}
