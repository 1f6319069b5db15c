package vitrine.web.asset;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;
import vitrine.web.EmbeddedTomcat;
import vitrine.web.decision.Decisions;

/** A small document root, made and served for each test. Every request looks whether its file is still the one on disk. */
final class SiteUnderTest implements AfterEachCallback {

    static final String DIGITS = "0123456789";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Path directory;
    private final Path root;
    private final EmbeddedTomcat server;

    SiteUnderTest() {
        try {
            directory = Files.createTempDirectory("site-under-test");
            root = fill(directory);
            server = serve(root, registry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path fill(Path directory) throws IOException {
        Path root = Files.createDirectory(directory.resolve("site"));
        Files.writeString(directory.resolve("secret.txt"), "secret");
        Files.writeString(root.resolve("index.html"), "<p>home");
        Files.writeString(root.resolve("book.html"), "<p>book");
        Files.writeString(root.resolve("digits.txt"), DIGITS);
        Files.writeString(root.resolve("big.txt"), DIGITS.repeat(10_000));
        Files.createDirectories(root.resolve("v/abc"));
        Files.writeString(root.resolve("v/abc/app.js"), "let a;");
        Files.writeString(root.resolve("v/abc/app.js.gz"), "gzipped");
        Files.writeString(root.resolve("v/abc/app.js.br"), "brotlied");
        return root;
    }

    private static EmbeddedTomcat serve(Path root, MeterRegistry registry) throws IOException {
        AssetProperties properties = new AssetProperties(
                root, DataSize.ofMegabytes(1), DataSize.ofKilobytes(64), Duration.ZERO, "/v/", Duration.ofSeconds(60));
        AssetLoader loader = new AssetLoader(root, new AssetHeaders(properties));
        Decisions decisions = new Decisions();
        decisions.bindTo(registry);
        return EmbeddedTomcat.serving(new AssetServlet(new AssetCache(loader, properties), decisions), "/", decisions);
    }

    /** What holds the root, and {@code secret.txt} beside it. */
    Path directory() {
        return directory;
    }

    Path root() {
        return root;
    }

    int port() {
        return server.port();
    }

    HttpResponse<String> get(String path, String... fields) {
        return send("GET", path, fields);
    }

    HttpResponse<String> send(String method, String path, String... fields) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(path))
                .method(method, BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(10));
        if (fields.length > 0) {
            request.headers(fields);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String field(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** How many requests ended in this decision. */
    double served(String decision) {
        return registry.get("vitrine.web.requests")
                .tag("decision", decision)
                .tag("reason", "none")
                .functionCounter()
                .count();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException, LifecycleException {
        server.close();
        client.close();
        FileSystemUtils.deleteRecursively(directory);
    }
}
