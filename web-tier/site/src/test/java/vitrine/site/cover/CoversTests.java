package vitrine.site.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoversTests {

    private static final int SOME = 2;

    @TempDir
    Path folder;

    @Test
    void paintsWhatIsMissingAndNothingElse() throws IOException {
        var first = Covers.paintInto(folder.resolve("covers"), folder.resolve("stamp"), SOME);
        Files.delete(folder.resolve("covers/001-small.jpg"));

        var second = Covers.paintInto(folder.resolve("covers"), folder.resolve("stamp"), SOME);

        assertThat(first).isEqualTo(SOME);
        assertThat(second).isEqualTo(1);
        assertThat(folder.resolve("covers/001-small.jpg")).isNotEmptyFile();
    }

    @Test
    void paintsAgainWhenThePaintingCodeChanged() throws IOException {
        Covers.paintInto(folder.resolve("covers"), folder.resolve("stamp"), SOME);
        Files.writeString(folder.resolve("stamp"), "older code");

        assertThat(Covers.paintInto(folder.resolve("covers"), folder.resolve("stamp"), SOME))
                .isEqualTo(SOME);
    }

    @Test
    void largeCoversHaveAboutAHundredKilobytes() throws IOException {
        Covers.paintInto(folder.resolve("covers"), folder.resolve("stamp"), SOME);

        assertThat(Files.size(folder.resolve("covers/000-large.jpg"))).isBetween(75_000L, 125_000L);
        assertThat(Files.size(folder.resolve("covers/000-small.jpg"))).isBetween(8_000L, 22_000L);
    }
}
