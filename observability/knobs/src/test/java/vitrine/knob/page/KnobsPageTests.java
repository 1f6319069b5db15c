package vitrine.knob.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.inspection.management.ManagementServer;
import vitrine.knob.Knob;
import vitrine.knob.KnobInfo;
import vitrine.knob.Knobs;
import vitrine.knob.type.WholeNumber;

class KnobsPageTests {

    private static final String KEY = "Bearer secret";

    private final AtomicInteger threads = new AtomicInteger(16);
    private final Knobs knobs = new Knobs(
            List.of(() -> List.of(Knob.of(
                    new KnobInfo("ap.threads", "How many are served at once", "P10", "vitrine.workers.busy"),
                    new WholeNumber(1, 500, "threads"),
                    16,
                    threads::set))),
            _ -> {});
    private final HttpClient client = HttpClient.newHttpClient();
    private ManagementServer server;

    @BeforeEach
    void start() throws IOException {
        server = serve(KnobKey.of("secret"));
    }

    private ManagementServer serve(KnobKey key) throws IOException {
        return ManagementServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Map.of(KnobDesk.PATH, new KnobsPage(new KnobDesk(knobs, key))));
    }

    @AfterEach
    void end() {
        server.close();
        knobs.close();
        client.close();
    }

    @Test
    void listsTheKnobsToEverybody() throws Exception {
        HttpResponse<String> answer = client.send(request().build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<Map<String, Object>>read(answer.body(), "$.knobs[0]"))
                .containsEntry("name", "ap.threads")
                .containsEntry("kind", "number")
                .containsEntry("range", "1 to 500 threads")
                .containsEntry("default", "16")
                .containsEntry("value", "16")
                .containsEntry("phenomenon", "P10")
                .doesNotContainKey("turned");
    }

    @Test
    void turnsAKnobForWhoHasTheKey() throws Exception {
        HttpResponse<String> answer = post(KEY, "ap.threads=4&by=a+reader&expiry=30s");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(threads).hasValue(4);
        assertThat(JsonPath.<String>read(answer.body(), "$.knobs[0].turned.by")).isEqualTo("a reader");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-", "Bearer wrong!", "secret", "Basic secret", "Bearer"})
    void turnsNothingForOthers(@Nullable String authorization) throws Exception {
        HttpResponse<String> answer = post(authorization, "ap.threads=4");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(threads).hasValue(16);
    }

    @Test
    void turnsNothingForAnybodyWithoutAKeyOfItsOwn() throws Exception {
        server.close();
        server = serve(KnobKey.in(null));

        assertThat(post("Bearer ", "ap.threads=4").statusCode()).isEqualTo(403);
        assertThat(threads).hasValue(16);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ap.threads=501             | 400 | ap.threads must be 1 to 500 threads, not '501'",
                "ap.threads=%22%3Cb%3E      | 400 | ap.threads must be 1 to 500 threads, not '\"<b>'",
                "ap.other=1                 | 404 | There is no knob 'ap.other' in this process",
                "ap.threads                 | 400 | a form is expected, with fields such as ap.worker.threads=4",
                "ap.threads=4&ap.threads=5  | 400 | a field comes twice",
                "ap.threads=4&expiry=soon   | 400 | expiry is a time such as 30s or 10m",
                "ap.threads=4&expiry=25h    | 400 | a knob stays turned for 1s to 24h",
                "ap.threads=4&by=%0Aroot    | 400 | who turns a knob is told in 1 to 60 letters, digits or blanks",
                "by=me                      | 400 | the form names no knob",
                "ap.threads=%zz             | 400 | ",
            })
    void saysWhatIsWrongWithAForm(String form, int status, @Nullable String detail) throws Exception {
        HttpResponse<String> answer = post(KEY, form);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).contains(detail == null ? "" : detail);
        assertThat(threads).hasValue(16);
    }

    @Test
    void refusesAFormThatIsTooLong() throws Exception {
        assertThat(post(KEY, "ap.threads=4&by=" + "x".repeat(KnobDesk.MOST_BYTES))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void saysWhichMethodsThereAre() throws Exception {
        HttpResponse<String> answer =
                client.send(request().header("Authorization", KEY).DELETE().build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, POST");
    }

    private HttpResponse<String> post(@Nullable String authorization, String form)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request().POST(BodyPublishers.ofString(form));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + server.address().getPort() + KnobDesk.PATH));
    }
}
