package vitrine.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vitrine.system.harness.Answer;
import vitrine.system.harness.RunsVitrine;
import vitrine.system.harness.Shop;
import vitrine.system.harness.Vitrine;

/** One request that is looked at, over the tiers that it goes through. */
@RunsVitrine
class XrayTests {

    private static final Duration KEPT_WITHIN = Duration.ofSeconds(10);
    private static final Duration EXEMPLAR_WITHIN = Duration.ofSeconds(60);
    private static final String SPAN = "00f067aa0ba902b7";

    private final String trace =
            HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()) + "0123456789abcdef";

    @Test
    void aDelegatedRequestIsOneTreeOnOneTimeAxis(Vitrine vitrine) {
        look(vitrine, "/api/books/77");

        String web = onlyHop(vitrine.webWorkers());
        String ap = onlyHop(List.of(vitrine.management(9200)));

        assertThat(text(web, "$.callerSpanId")).isEqualTo(SPAN);
        assertThat(text(ap, "$.callerSpanId")).isEqualTo(text(web, "$.spanId"));
        assertThat(text(ap, "$.bootId")).isNotEmpty().isEqualTo(text(web, "$.bootId"));
        assertThat(nanos(ap, "$.beginNanos"))
                .isGreaterThan(nanos(web, "$..steps[?(@.name == 'send the request')].beginNanos"));
        assertThat(nanos(ap, "$.beginNanos"))
                .isLessThan(nanos(web, "$..steps[?(@.name == 'wait for the answer')].endNanos"));
    }

    @Test
    void aFileIsAMatterOfTheWebTierAlone(Vitrine vitrine) {
        look(vitrine, "/404.html");

        String web = onlyHop(vitrine.webWorkers());

        assertThat(text(web, "$.facts[?(@.name == 'web.decision')].value")).contains("asset_");
        assertThat(hops(List.of(vitrine.management(9200)))).isEmpty();
    }

    @Test
    void whoHasNoKeyIsServedAndNotLookedAt(Vitrine vitrine) {
        Answer answer = vitrine.shop().get("/api/books/78", "traceparent", traceparent(), "Vitrine-Xray", "guess");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(hops(vitrine.webWorkers())).isEmpty();
        assertThat(hops(List.of(vitrine.management(9200)))).isEmpty();
    }

    /** A bucket keeps its exemplar for some seconds, so it may take some requests until this one is it. */
    @Test
    void theTimeOfARequestNamesItInTheMetricsOfWebTierAndApTier(Vitrine vitrine) {
        List<Shop> processes = Stream.concat(vitrine.webWorkers().stream(), Stream.of(vitrine.management(9200)))
                .toList();

        await().atMost(EXEMPLAR_WITHIN).untilAsserted(() -> {
            look(vitrine, "/api/books/79");
            assertThat(processes.stream().flatMap(this::exemplars))
                    .anyMatch(line -> line.startsWith("vitrine_web_request_seconds_bucket{decision=\"delegated\""))
                    .anyMatch(line -> line.startsWith("http_server_requests_seconds_bucket{"));
        });
    }

    /** The samples that name this trace. */
    private Stream<String> exemplars(Shop process) {
        return process.get("/actuator/prometheus", "Accept", "application/openmetrics-text;version=1.0.0")
                .body()
                .lines()
                .filter(line -> line.contains("trace_id=\"" + trace + "\""));
    }

    private void look(Vitrine vitrine, String path) {
        Answer answer =
                vitrine.shop().get(path, "traceparent", traceparent(), "Vitrine-Xray", vitrine.secret("xray-key"));
        assertThat(answer.status()).isEqualTo(200);
    }

    private String traceparent() {
        return "00-" + trace + "-" + SPAN + "-01";
    }

    private String onlyHop(List<Shop> processes) {
        await().atMost(KEPT_WITHIN).until(() -> !hops(processes).isEmpty());
        List<String> hops = hops(processes);
        assertThat(hops).hasSize(1);
        return hops.getFirst();
    }

    private List<String> hops(List<Shop> processes) {
        return processes.stream()
                .map(process -> process.get("/actuator/hops?trace=" + trace))
                .flatMap(answer -> answer.list("$[*]").stream())
                .map(hop -> JsonPath.parse(hop).jsonString())
                .toList();
    }

    private static String text(String hop, String path) {
        return JsonPath.read(hop, path).toString();
    }

    /** A number, or the only one of a list of them. */
    private static long nanos(String hop, String path) {
        return Long.parseLong(text(hop, path).replaceAll("[\\[\\]]", ""));
    }
}
