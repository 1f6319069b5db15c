package vitrine.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vitrine.db.management.ManagementPort;
import vitrine.db.server.ServerPort;

/** The real tier in this process, on free ports, with its files in a test's directory. */
public final class Tier implements AutoCloseable {

    public static final String PASSWORD = "correct horse 'battery'";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;

    private Tier(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static Tier start(Path directory, String... settings) {
        return startWithPassword(directory, PASSWORD, settings);
    }

    public static Tier startWithPassword(Path directory, String password, String... settings) {
        try {
            Path file = Files.writeString(directory.resolve("password"), password + "\n");
            return new Tier(new SpringApplicationBuilder(DbTier.class)
                    .properties(
                            "vitrine.server.port=0",
                            "management.server.port=0",
                            "vitrine.server.password-file=" + file,
                            "vitrine.storage.directory=" + directory.resolve("data"))
                    .run(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Connection connect() throws SQLException {
        return connect("shop", "shop", PASSWORD);
    }

    public Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(url(database), user, password);
    }

    public int port() {
        return ServerPort.of(context);
    }

    public String url(String database) {
        return "jdbc:h2:tcp://127.0.0.1:" + port() + "/" + database;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + ManagementPort.of(context) + path);
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The value of a metric as Prometheus would read it, its name with labels as in the exposition. */
    public double metric(String name) throws IOException, InterruptedException {
        return get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no metric " + name));
    }

    public static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
