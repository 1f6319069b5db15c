package vitrine.inspection.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vitrine.inspection.xray.RequestTrace;

class AccessFormatTests {

    private static final RequestTrace TRACE = new RequestTrace("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7");

    @Test
    void aReadableLineHasWhatIsKnown() {
        assertThat(line(new ReadableFormat(), entry("2026-11-23T15:32:52.007Z", "delegated", TRACE)))
                .isEqualTo("2026-11-23T15:32:52.007Z GET /api/books/* 200 1630 bytes 412 us delegated"
                        + " [trace 4bf92f3577b34da6a3ce929d0e0e4736]\n");
        assertThat(line(new ReadableFormat(), entry("2026-11-23T15:32:52.120Z", null, null)))
                .isEqualTo("2026-11-23T15:32:52.120Z GET /api/books/* 200 1630 bytes 412 us\n");
    }

    @Test
    void aStructuredLineIsInTheWordsOfTheElasticCommonSchema() {
        EcsFormat format = new EcsFormat("web-tier", "a \"node\"");

        assertThat(line(format, entry("2026-11-23T15:32:52.007Z", "delegated", TRACE)))
                .isEqualTo("""
                {"@timestamp":"2026-11-23T15:32:52.007Z","log":{"level":"INFO","logger":"access"},\
                "service":{"name":"web-tier","node":{"name":"a \\"node\\""}},"message":"GET /api/books/* 200",\
                "event":{"duration":412999},"http":{"request":{"method":"GET"},\
                "response":{"status_code":200,"body":{"bytes":1630}}},"url":{"path":"/api/books/*"},\
                "labels":{"decision":"delegated"},"trace":{"id":"4bf92f3577b34da6a3ce929d0e0e4736"},\
                "span":{"id":"00f067aa0ba902b7"},"ecs":{"version":"8.11"}}
                """);
        assertThat(line(format, entry("2026-11-23T15:32:53.000Z", null, null)))
                .startsWith("{\"@timestamp\":\"2026-11-23T15:32:53.000Z\",")
                .endsWith("\"url\":{\"path\":\"/api/books/*\"},\"ecs\":{\"version\":\"8.11\"}}\n");
    }

    @Test
    void whatAClientWritesCannotEndALineOrAText() {
        assertThat(AccessEntry.plain("/a\"b\\c\nd\u00e9", 100)).isEqualTo("/a?b?c?d?");
        assertThat(AccessEntry.plain("/" + "x".repeat(500), 200)).hasSize(200);
        assertThat(AccessEntry.plain(null, 200)).isEqualTo("-");
    }

    private static AccessEntry entry(String at, @Nullable String decision, @Nullable RequestTrace trace) {
        long millis = Instant.parse(at).toEpochMilli();
        return new AccessEntry(millis, "GET", "/api/books/*", 200, 1630, 412_999, decision, trace);
    }

    private static String line(AccessFormat format, AccessEntry entry) {
        StringBuilder line = new StringBuilder();
        format.append(entry, line);
        return line.toString();
    }
}
