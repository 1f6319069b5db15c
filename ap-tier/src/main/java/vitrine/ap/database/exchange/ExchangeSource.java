package vitrine.ap.database.exchange;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Asks the database tier's management port for the exchanges of a session. */
final class ExchangeSource implements AutoCloseable {

    private static final TypeReference<List<Exchange>> EXCHANGES = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final long MOST_BYTES = 8_000_000;

    private final URI management;
    private final Duration timeout;
    private final HttpClient client;

    /**
     * @param management such as {@code http://localhost:9300}
     * @param timeout for connecting, and for the whole answer
     */
    ExchangeSource(URI management, Duration timeout) {
        this.management = management;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    /** Those that the session began in this time, as far as the database tier has kept them. */
    List<Exchange> between(long session, long fromNanos, long toNanos) throws ExchangesUnavailableException {
        URI question = management.resolve(
                "/actuator/exchanges?session=%d&from=%d&to=%d".formatted(session, fromNanos, toNanos));
        try {
            return JSON.readValue(ask(question), EXCHANGES);
        } catch (IOException e) {
            throw new ExchangesUnavailableException(management + ": " + reason(e), e);
        } catch (JacksonException e) {
            throw new ExchangesUnavailableException(management + " did not answer with exchanges", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExchangesUnavailableException("this process is ending", e);
        }
    }

    private String ask(URI question) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(question).timeout(timeout).build(),
                BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
        if (answer.statusCode() != 200) {
            throw new IOException("answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static String reason(IOException e) {
        return switch (e) {
            case HttpTimeoutException _ -> "no answer in time";
            case ConnectException _ -> "nobody listens there";
            default -> Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        };
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
