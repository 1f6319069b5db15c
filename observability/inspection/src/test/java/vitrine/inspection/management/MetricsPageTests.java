package vitrine.inspection.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricsPageTests {

    private ManagementServer server;

    @BeforeEach
    void start() throws IOException {
        var page = new MetricsPage(form -> "all in " + form, (form, names) -> new TreeSet<>(names) + " in " + form);
        server = ManagementServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Map.of(ManagementServer.PROMETHEUS, page));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void saysAllWhereNoNamesAreGiven() throws Exception {
        assertThat(get("")).isEqualTo("all in " + Answer.PROMETHEUS);
        assertThat(get("?includedNames=")).isEqualTo("all in " + Answer.PROMETHEUS);
        assertThat(get("?other=a")).isEqualTo("all in " + Answer.PROMETHEUS);
    }

    @Test
    void saysSomeByTheirNames() throws Exception {
        assertThat(get("?includedNames=a,b_total")).startsWith("[a, b_total]");
        assertThat(get("?includedNames=a&x=y&includedNames=b%2Cc")).startsWith("[a, b, c]");
    }

    @Test
    void saysItInOpenMetricsToWhomAsksForThat() throws Exception {
        String asPrometheusAsks =
                "application/openmetrics-text;version=1.0.0;q=0.5,application/openmetrics-text;version=0.0.1;q=0.4,text/plain;version=0.0.4;q=0.2,*/*;q=0.1";

        assertThat(get("", "Accept", asPrometheusAsks)).isEqualTo("all in " + Answer.OPEN_METRICS);
        assertThat(get("?includedNames=a", "Accept", asPrometheusAsks)).isEqualTo("[a] in " + Answer.OPEN_METRICS);
        assertThat(get("", "Accept", "*/*")).isEqualTo("all in " + Answer.PROMETHEUS);
    }

    private String get(String query, String... headers) throws IOException, InterruptedException {
        URI uri = URI.create(
                "http://localhost:%d%s%s".formatted(server.address().getPort(), ManagementServer.PROMETHEUS, query));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri);
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), BodyHandlers.ofString()).body();
        }
    }
}
