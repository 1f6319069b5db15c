package vitrine.system.harness;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What Prometheus answers. */
public final class PrometheusQueries {

    private final Shop api;

    /** The address without a slash at its end. */
    public PrometheusQueries(String url) {
        this.api = new Shop(url);
    }

    /** Whether it takes queries. */
    public boolean areTaken() {
        try {
            return api.trySend("GET", "/-/ready", null).status() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    /** The values that a query has now; Prometheus refuses one that takes over a second. */
    public List<String> values(String query) {
        return answer(query).list("$.data.result[*].value[1]").stream()
                .map(Object::toString)
                .toList();
    }

    /** The labels of each series that a query has now. */
    public List<Map<String, String>> labels(String query) {
        return answer(query).list("$.data.result[*].metric").stream()
                .map(series -> ((Map<?, ?>) series)
                        .entrySet().stream()
                                .collect(Collectors.toMap(
                                        label -> label.getKey().toString(),
                                        label -> label.getValue().toString())))
                .toList();
    }

    private Answer answer(String query) {
        Answer answer = api.get("/api/v1/query?timeout=1s&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        if (answer.status() != 200) {
            throw new IllegalStateException(query + ": " + answer);
        }
        return answer;
    }
}
