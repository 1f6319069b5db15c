package vitrine.web.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import vitrine.web.EmbeddedTomcat;
import vitrine.web.RawHttp;
import vitrine.web.decision.Decisions;

class AssetServletTests {

    private static final String DIGITS = "0123456789";

    @TempDir
    private Path directory;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final HttpClient client = HttpClient.newHttpClient();
    private Path root;
    private EmbeddedTomcat server;

    @BeforeEach
    void startServer() throws IOException {
        root = Files.createDirectory(directory.resolve("site"));
        Files.writeString(directory.resolve("secret.txt"), "secret");
        Files.writeString(root.resolve("index.html"), "<p>home");
        Files.writeString(root.resolve("book.html"), "<p>book");
        Files.writeString(root.resolve("digits.txt"), DIGITS);
        Files.writeString(root.resolve("big.txt"), DIGITS.repeat(10_000));
        Files.createDirectories(root.resolve("v/abc"));
        Files.writeString(root.resolve("v/abc/app.js"), "let a;");
        Files.writeString(root.resolve("v/abc/app.js.gz"), "gzipped");
        Files.writeString(root.resolve("v/abc/app.js.br"), "brotlied");
        AssetProperties properties = new AssetProperties(
                root, DataSize.ofMegabytes(1), DataSize.ofKilobytes(64), Duration.ZERO, "/v/", Duration.ofSeconds(60));
        AssetCache cache = new AssetCache(
                new AssetLoader(
                        root,
                        new AssetHeaders(properties),
                        properties.cacheFileLimit().toBytes()),
                properties);
        Decisions decisions = new Decisions();
        decisions.bindTo(registry);
        server = EmbeddedTomcat.serving(new AssetServlet(cache, decisions), "/", decisions);
    }

    @AfterEach
    void stopServer() throws Exception {
        server.close();
    }

    @Test
    void servesTheHomePageAtTheRoot() {
        HttpResponse<String> answer = get("/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("<p>home");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    }

    @Test
    void servesAPageByItsBareName() {
        assertThat(get("/book").body()).isEqualTo("<p>book");
    }

    @Test
    void sendsSecurityFieldsWithAPage() {
        HttpResponse<String> answer = get("/book");

        assertThat(field(answer, "Content-Security-Policy")).startsWith("default-src 'self'");
        assertThat(field(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(field(answer, "Referrer-Policy")).isNotEmpty();
    }

    @Test
    void letsClientsKeepAVersionedFileForEver() {
        assertThat(field(get("/v/abc/app.js"), "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    }

    @Test
    void letsClientsKeepAnotherFileForAShortTime() {
        assertThat(field(get("/book"), "Cache-Control")).isEqualTo("public, max-age=60");
    }

    @Test
    void answersNotModifiedToTheCurrentEntityTag() {
        String tag = field(get("/book"), "ETag");

        HttpResponse<String> answer = get("/book", "If-None-Match", "\"other\", W/" + tag);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(field(answer, "ETag")).isEqualTo(tag);
        assertThat(requests("not_modified", "none")).isEqualTo(1);
    }

    @Test
    void answersNotModifiedToTheCurrentDate() {
        String date = field(get("/book"), "Last-Modified");

        assertThat(get("/book", "If-Modified-Since", date).statusCode()).isEqualTo(304);
    }

    @Test
    void readsTheObsoleteFormsOfADate() {
        assertThat(get("/book", "If-Modified-Since", "Sunday, 06-Nov-94 08:49:37 GMT")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/book", "If-Modified-Since", "Sun Nov  6 08:49:37 2044").statusCode())
                .isEqualTo(304);
    }

    @Test
    void letsTheEntityTagDecideWhereADateIsGivenToo() {
        String date = field(get("/book"), "Last-Modified");

        HttpResponse<String> answer = get("/book", "If-Modified-Since", date, "If-None-Match", "\"other\"");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void failsAPreconditionThatDoesNotHold() {
        assertThat(get("/book", "If-Match", "\"other\"").statusCode()).isEqualTo(412);
        assertThat(get("/book", "If-Unmodified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void servesUnderAPreconditionThatHolds() {
        String tag = field(get("/book"), "ETag");

        assertThat(get("/book", "If-Match", tag).statusCode()).isEqualTo(200);
        assertThat(get("/book", "If-Match", "*").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"bytes=2-4,234", "bytes=7-,789", "bytes=-2,89", "bytes=8-99,89", "bytes=-99,0123456789"})
    void servesARange(String range, String body) {
        HttpResponse<String> answer = get("/digits.txt", "Range", range);

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(field(answer, "Content-Range")).startsWith("bytes ").endsWith("/10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,3-4", "bytes=", "bytes=-", "lines=1-2", "bytes=5-2", "bytes=a-b", "bytes 1-2"})
    void sendsTheWholeFileForARangeItDoesNotTake(String range) {
        HttpResponse<String> answer = get("/digits.txt", "Range", range);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(DIGITS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=-0"})
    void refusesARangeOutsideOfTheFile(String range) {
        HttpResponse<String> answer = get("/digits.txt", "Range", range);

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(field(answer, "Content-Range")).isEqualTo("bytes */10");
    }

    @Test
    void servesARangeOnlyOfTheFileThatTheClientKnows() {
        String tag = field(get("/digits.txt"), "ETag");
        String date = field(get("/digits.txt"), "Last-Modified");

        assertThat(get("/digits.txt", "Range", "bytes=1-2", "If-Range", tag).statusCode())
                .isEqualTo(206);
        assertThat(get("/digits.txt", "Range", "bytes=1-2", "If-Range", date).statusCode())
                .isEqualTo(206);
        assertThat(get("/digits.txt", "Range", "bytes=1-2", "If-Range", "\"old\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/digits.txt", "Range", "bytes=1-2", "If-Range", "W/" + tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void sendsALargeFileFromDisk() {
        HttpResponse<String> answer = get("/big.txt");

        assertThat(answer.body()).isEqualTo(DIGITS.repeat(10_000));
        assertThat(requests("asset_disk", "none")).isEqualTo(1);
        assertThat(requests("asset_hit", "none")).isZero();
    }

    @Test
    void sendsARangeOfALargeFileFromDisk() {
        assertThat(get("/big.txt", "Range", "bytes=50001-50004").body()).isEqualTo("1234");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "br, gzip|brotlied",
                "gzip|gzipped",
                "gzip, br;q=0.5|gzipped",
                "br;q=0, *|gzipped",
                "gzip;q=0.1, identity;q=0.5|let a;",
                "GZIP ; Q=1.000|gzipped",
                "deflate|let a;"
            })
    void choosesTheFormThatTheClientWantsMost(String accept, String body) {
        HttpResponse<String> answer = get("/v/abc/app.js", "Accept-Encoding", accept);

        assertThat(answer.body()).isEqualTo(body);
        assertThat(field(answer, "Vary")).isEqualTo("Accept-Encoding");
    }

    @Test
    void givesEachFormAnEntityTagOfItsOwn() {
        String plain = field(get("/v/abc/app.js"), "ETag");
        String gzip = field(get("/v/abc/app.js", "Accept-Encoding", "gzip"), "ETag");

        assertThat(gzip).isNotEqualTo(plain).startsWith("\"");
        assertThat(get("/v/abc/app.js", "If-None-Match", gzip).statusCode()).isEqualTo(200);
    }

    @Test
    void sendsTheHeaderAloneForHead() throws Exception {
        HttpRequest head = HttpRequest.newBuilder(server.uri("/big.txt"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();

        HttpResponse<String> answer = client.send(head, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(field(answer, "Content-Length")).isEqualTo("100000");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void takesNoOtherMethod() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(server.uri("/book"))
                .POST(HttpRequest.BodyPublishers.ofString("x"))
                .build();

        HttpResponse<String> answer = client.send(post, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(field(answer, "Allow")).isEqualTo("GET, HEAD");
        assertThat(field(answer, "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void seesAChangeOnDisk() throws IOException {
        String tag = field(get("/book"), "ETag");
        Files.writeString(root.resolve("book.html"), "<p>another book");

        HttpResponse<String> answer = get("/book", "If-None-Match", tag);

        assertThat(answer.body()).isEqualTo("<p>another book");
        assertThat(field(answer, "ETag")).isNotEqualTo(tag);
    }

    @Test
    void forgetsAFileThatIsGone() throws IOException {
        get("/book");
        Files.delete(root.resolve("book.html"));

        assertThat(get("/book").statusCode()).isEqualTo(404);
    }

    @Test
    void showsAPersonTheSitesOwnPageForWhatIsMissing() throws IOException {
        Files.writeString(root.resolve("404.html"), "<p>gone");

        assertThat(get("/nothing", "Accept", "text/html,*/*").body()).isEqualTo("<p>gone");
        assertThat(get("/nothing", "Accept", "text/html,*/*").statusCode()).isEqualTo(404);
        assertThat(get("/nothing", "Accept", "application/json").body()).isEqualTo("""
                        {"type":"urn:vitrine:problem:not-found","title":"Not found","status":404,\
                        "detail":"There is nothing at this address."}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/%2e%2e/secret.txt",
                "/%2e%2e%2fsecret.txt",
                "/..%2fsecret.txt",
                "/..%5csecret.txt",
                "/%252e%252e/secret.txt",
                "/%c0%ae%c0%ae/secret.txt",
                "/%c0%af..%c0%afsecret.txt",
                "/v/..;/..;/secret.txt",
                "/link.txt",
                "/linked/secret.txt",
                "/.hidden",
                "/v/.hidden",
                "/book.html%00",
                "/book.html%00.txt",
                "/v/abc/app.js.gz",
                "/v/abc/app.js.br",
                "/v/abc",
                "/v/abc/",
                "/pipe",
                "/no-such-file",
            })
    void findsNothingOutsideOfTheRootOrHidden(String target) throws Exception {
        Files.createSymbolicLink(root.resolve("link.txt"), directory.resolve("secret.txt"));
        Files.createSymbolicLink(root.resolve("linked"), directory);
        Files.writeString(root.resolve(".hidden"), "hidden");
        Files.writeString(root.resolve("v/.hidden"), "hidden");
        assertThat(new ProcessBuilder("mkfifo", root.resolve("pipe").toString())
                        .start()
                        .waitFor())
                .isZero();

        String answer = RawHttp.get(server.port(), target);

        assertThat(answer).startsWith("HTTP/1.1 404 ").doesNotContain("secret", "hidden", directory.toString());
    }

    @Test
    void refusesATargetThatIsNotHttp() throws IOException {
        assertThat(RawHttp.get(server.port(), "/..\\secret.txt")).startsWith("HTTP/1.1 400 ");
    }

    private HttpResponse<String> get(String path, String... fields) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(path)).timeout(Duration.ofSeconds(10));
        if (fields.length > 0) {
            request.headers(fields);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String field(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private double requests(String decision, String reason) {
        return registry.get("vitrine.web.requests")
                .tag("decision", decision)
                .tag("reason", reason)
                .functionCounter()
                .count();
    }
}
