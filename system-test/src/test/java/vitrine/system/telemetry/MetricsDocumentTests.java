package vitrine.system.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code observability/metrics.md} is made of the catalogue, by this test: with {@code VITRINE_WRITE_DOCUMENTS=true} in its
 * environment it writes it.
 */
class MetricsDocumentTests {

    private static final boolean WRITES = Boolean.parseBoolean(System.getenv("VITRINE_WRITE_DOCUMENTS"));
    private static final Path DOCUMENT = Catalogue.OBSERVABILITY.resolve("metrics.md");

    private static final String HEAD = """
            # Metrics

            What each process tells at `/actuator/prometheus`. Made of [metrics.yml](metrics.yml), which is held against the running tiers; not to be
            edited. Times are in seconds; a histogram has `_bucket`, `_count` and `_sum`, a summary the last two. Where and from when on
            one is there, if not always, is in [metrics.yml](metrics.yml).

            | metric | kind | of | phenomenon | what it is | what moves it |
            |---|---|---|---|---|---|
            """;

    @Test
    void saysWhatTheCatalogueSays() throws IOException {
        String text = Catalogue.read().metrics().stream()
                .map(MetricsDocumentTests::row)
                .collect(Collectors.joining("\n", HEAD, "\n"));
        if (WRITES) {
            Files.writeString(DOCUMENT, text);
        }

        assertThat(DOCUMENT)
                .as("made anew by VITRINE_WRITE_DOCUMENTS=true")
                .content()
                .isEqualTo(text);
    }

    private static String row(Catalogue.Entry entry) {
        String labels = entry.labels().isEmpty() ? "" : "{" + String.join(",", entry.labels()) + "}";
        String phenomenon = entry.phenomenon().equals("-")
                ? ""
                : "[%s](glossary.md#%s)".formatted(entry.phenomenon(), anchor(entry.phenomenon()));
        return "| `%s%s` | %s | %s | %s | %s | %s |"
                .formatted(
                        entry.name(),
                        labels,
                        entry.kind(),
                        String.join(", ", entry.processes()),
                        phenomenon,
                        entry.meaning(),
                        entry.moves());
    }

    /** As GitHub makes them of headings. */
    private static String anchor(String phenomenon) {
        try {
            return Files.readAllLines(Catalogue.OBSERVABILITY.resolve("glossary.md")).stream()
                    .filter(line -> line.startsWith("## " + phenomenon))
                    .map(line -> line.substring(3)
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\w\\- ]", "")
                            .replace(' ', '-'))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
