package vitrine.ap.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProseTests {

    private final Prose prose = new Prose(List.of("Ada", "Grace"));
    private final Random random = new Random(7);

    @Test
    void fillsEveryGapOfTitlesAndDescriptions() {
        for (SubjectWords subject : SubjectWords.all()) {
            for (int i = 0; i < 200; i++) {
                String title = prose.title(subject, random);
                String text = prose.description(subject, title, "Ada Lovelace", random);

                assertThat(title).hasSizeLessThanOrEqualTo(120).doesNotContain("{", "}", "null");
                assertThat(text).hasSizeBetween(1000, 2200).doesNotContain("{", "}", "null", " a a", " a o");
            }
        }
    }

    @Test
    void knowsTwentyFourSubjectsWithWordsOfTheirOwn() {
        assertThat(SubjectWords.all()).hasSize(24).allSatisfy(subject -> {
            assertThat(subject.things()).hasSizeGreaterThan(9);
            assertThat(subject.style()).isIn("story", "guide", "study");
        });
    }

    @Test
    void endsAnIsbnWithTheRightCheckDigit() {
        assertThat(Isbn.of(30_640_615)).isEqualTo("9780306406157");
    }
}
