package vitrine.console.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vitrine.console.guard.GuardToken;
import vitrine.lab.report.About;
import vitrine.lab.report.Finding;
import vitrine.lab.report.KeptReports;
import vitrine.lab.report.Report;
import vitrine.lab.report.Results;

/** The lab by HTTP, of a console whose tiers are away. */
@SpringBootTest(
        properties = {
            "vitrine.console.shop=http://localhost:1",
            "vitrine.console.web=localhost:1",
            "vitrine.console.ap=localhost:1",
            "vitrine.console.db=localhost:1"
        })
@AutoConfigureMockMvc
class LabControllerTests {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String REPORTS = "/api/lab/reports/";

    @TempDir
    static Path directory;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private GuardToken token;

    @Autowired
    private Laboratory laboratory;

    private ServerSocket silent;

    @DynamicPropertySource
    static void keepReportsApart(DynamicPropertyRegistry settings) {
        settings.add("vitrine.console.lab.directory", () -> directory.resolve("lab"));
    }

    /** An experiment waits for its console, and so for as long as a test wants. */
    @BeforeEach
    void beAConsoleThatNeverAnswers() throws IOException {
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        laboratory.self(URI.create("http://localhost:" + silent.getLocalPort()));
    }

    @AfterEach
    void endTheRun() throws IOException {
        laboratory.cancel();
        awaitEnd();
        silent.close();
    }

    @Test
    void saysWhichExperimentsThereAre() {
        MvcTestResult answer = get("/api/lab", "application/json");

        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.experiments[*].name")
                .asArray()
                .contains("parallel", "pool-saturation");
        assertThat(get("/api/lab", "*/*")).hasStatusOk().bodyText().contains("Experiments (run one:");
    }

    @Test
    void anExperimentThatIsNotThereIsNotFound() {
        MvcTestResult answer = act(HttpMethod.POST, "/api/lab/perpetual-motion");

        assertThat(answer).hasStatus(404).bodyText().contains("There is no experiment of that name. There are: ");
        assertThat(laboratory.state().running()).isNull();
    }

    @Test
    void oneRunsAtATimeUntilItIsCancelled() {
        assertThat(act(HttpMethod.POST, "/api/lab/parallel?quick=true")).hasStatus(202);

        assertThat(act(HttpMethod.POST, "/api/lab/keep-alive"))
                .hasStatus(409)
                .bodyText()
                .contains("An experiment runs already");
        MvcTestResult state = get("/api/lab", "application/json");
        assertThat(state)
                .bodyJson()
                .extractingPath("$.running.experiment")
                .asString()
                .isEqualTo("parallel");
        assertThat(state)
                .bodyJson()
                .extractingPath("$.running.quick")
                .asBoolean()
                .isTrue();

        assertThat(act(HttpMethod.DELETE, "/api/lab")).hasStatusOk();
        awaitEnd();
        assertThat(problem()).isEqualTo("cancelled");
    }

    @Test
    void aRunThatFailsSaysWhy() {
        laboratory.self(URI.create("http://localhost:1"));

        act(HttpMethod.POST, "/api/lab/parallel?quick=true");

        awaitEnd();
        assertThat(problem()).contains("localhost:1").contains("cannot be reached");
        assertThat(get("/api/lab", "*/*")).bodyText().startsWith("failed parallel: ");
    }

    @Test
    void nobodyRunsOneWithoutTheToken() {
        assertThat(http.post().uri("/api/lab/parallel").header("Host", "localhost"))
                .hasStatus(403)
                .bodyText()
                .contains(GuardToken.FIELD);
        assertThat(laboratory.state().running()).isNull();
    }

    @Test
    void aReportIsTextOrJsonOrAPage() throws IOException {
        String id = new KeptReports(directory.resolve("lab")).keep(report());

        assertThat(get(REPORTS + id, "*/*"))
                .hasContentTypeCompatibleWith("text/plain")
                .bodyText()
                .contains("Question  Is it ü?");
        assertThat(get(REPORTS + id, "application/json")).satisfies(LabControllerTests::isTheReport);
        assertThat(get(REPORTS + id + ".json", "text/html,*/*")).satisfies(LabControllerTests::isTheReport);
        assertThat(get(REPORTS + id + ".html", "text/html"))
                .hasContentTypeCompatibleWith("text/html")
                .bodyText()
                .startsWith("<!DOCTYPE html>")
                .contains("Is it ü?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parallel-20260102-030406",
                "..",
                "../secret",
                "..%2Fsecret",
                "%2E%2E%2Fsecret",
                "secret",
                "secret%00",
                "/etc/passwd",
                "parallel-20260102-030405%2F..%2F..%2Fsecret"
            })
    void whatIsNoIdOfAReportIsNotFound(String id) throws IOException {
        Files.writeString(directory.resolve("secret.json"), "{}");
        Files.writeString(directory.resolve("secret.html"), "secret");

        for (String kind : List.of("", ".html", ".json")) {
            assertThat(get(REPORTS + id + kind, "*/*")).hasStatus(404);
        }
    }

    private static void isTheReport(MvcTestResult answer) {
        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("application/json");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.about.question")
                .asString()
                .isEqualTo("Is it ü?");
        assertThat(answer).bodyJson().extractingPath("$.agrees").asBoolean().isTrue();
    }

    private static Report report() {
        var about = new About("parallel", "Title", "P09", "Is it ü?", "a = b", "RFC 0", "Try c");
        var finding = new Finding("a", "ms", 1, 1.05, 10, "none");
        return new Report(
                about,
                Instant.parse("2026-01-02T03:04:05Z"),
                1,
                true,
                "a machine",
                List.of(),
                new Results(List.of(), List.of(finding), List.of(), List.of()));
    }

    private String problem() {
        LabState.Ended last = laboratory.state().last();
        assertThat(last).isNotNull();
        return String.valueOf(last.problem());
    }

    private void awaitEnd() {
        await().atMost(LIMIT).until(() -> laboratory.state().running() == null);
    }

    private MvcTestResult get(String path, String accept) {
        return http.get()
                .uri(URI.create(path))
                .header("Host", "localhost")
                .header("Accept", accept)
                .exchange();
    }

    private MvcTestResult act(HttpMethod method, String path) {
        return http.method(method)
                .uri(URI.create(path))
                .header("Host", "localhost")
                .header(GuardToken.FIELD, token.value())
                .header("Accept", "application/json")
                .exchange();
    }
}
