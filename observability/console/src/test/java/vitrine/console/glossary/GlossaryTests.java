package vitrine.console.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class GlossaryTests {

    private final Glossary glossary = new Glossary(text());

    @Test
    void explainsEachPhenomenonUnderItsId() {
        assertThat(IntStream.rangeClosed(1, 19).mapToObj("<h2 id=\"p%02d\">"::formatted))
                .allSatisfy(heading -> assertThat(glossary.html()).containsOnlyOnce(heading));
    }

    @Test
    void leadsToTheConsolesOwnPagesWhereverItIs() {
        assertThat(glossary.html())
                .contains("<a href=\"#/live\">", "<a href=\"#/ladder\">", "<a href=\"#/xray\">")
                .doesNotContain("href=\"http://localhost");
    }

    @Test
    void drawsItsTables() {
        assertThat(glossary.html()).contains("<table>", "<td>segment</td>");
    }

    private static String text() {
        try {
            return new ClassPathResource("vitrine/console/glossary/glossary.md")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("the glossary is not in the jar", e);
        }
    }
}
