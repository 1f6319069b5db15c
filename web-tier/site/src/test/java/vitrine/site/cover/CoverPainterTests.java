package vitrine.site.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoverPainterTests {

    private static final double WCAG_AA_LARGE_TEXT = 3.0;
    private static final double WCAG_AA = 4.5;

    static IntStream allCovers() {
        return IntStream.range(0, Covers.COUNT);
    }

    static IntStream oneCoverOfEachStyle() {
        return IntStream.range(0, CoverStyle.values().length);
    }

    @ParameterizedTest
    @MethodSource("oneCoverOfEachStyle")
    void theSameNumberGivesTheSameBytes(int number) throws IOException {
        assertThat(small(number)).isEqualTo(small(number));
    }

    @ParameterizedTest
    @MethodSource("oneCoverOfEachStyle")
    void theFileIsAnImageOfTheStatedSize(int number) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(small(number)));

        assertThat(image.getWidth()).isEqualTo(CoverPainter.SMALL_WIDTH);
        assertThat(image.getHeight()).isEqualTo(CoverPainter.SMALL_HEIGHT);
    }

    @ParameterizedTest
    @MethodSource("allCovers")
    void theInkCanBeReadAllOverTheTitleArea(int number) {
        var design = CoverDesign.of(number);
        var image = CoverPainter.small(CoverPainter.large(design));

        var contrasts = contrastsIn(design.style().titleArea(), image, design.ink());

        assertThat(contrasts.get(contrasts.size() / 50)).as("weakest 2 percent").isGreaterThan(WCAG_AA_LARGE_TEXT);
        assertThat(contrasts.get(contrasts.size() / 10))
                .as("weakest 10 percent")
                .isGreaterThan(WCAG_AA);
    }

    @Test
    void noTwoCoversHaveStyleAndPaletteInCommon() {
        var looks = allCovers()
                .mapToObj(CoverDesign::of)
                .map(design -> List.of(design.style(), design.palette()))
                .toList();

        assertThat(looks).doesNotHaveDuplicates();
    }

    @Test
    void theModuleHasARowForEachCover() {
        assertThat(CoverStyles.asModule().lines().filter(line -> line.startsWith("  ['")))
                .hasSize(Covers.COUNT)
                .first()
                .isEqualTo("  ['top', 'serif', '#2b1216'],");
    }

    private static byte[] small(int number) throws IOException {
        return Jpeg.encode(CoverPainter.small(CoverPainter.large(CoverDesign.of(number))), 0.8f);
    }

    /** Sorted, the weakest first. */
    private static List<Double> contrastsIn(TitleArea area, BufferedImage image, Color ink) {
        var contrasts = new ArrayList<Double>();
        for (var y = area.top * image.getHeight() / 100; y < area.bottom * image.getHeight() / 100; y++) {
            for (var x = area.left * image.getWidth() / 100; x < area.right * image.getWidth() / 100; x++) {
                contrasts.add(contrast(ink, new Color(image.getRGB(x, y))));
            }
        }
        Collections.sort(contrasts);
        return contrasts;
    }

    /** The contrast ratio of WCAG 2. */
    private static double contrast(Color first, Color second) {
        var light = Math.max(luminance(first), luminance(second));
        var dark = Math.min(luminance(first), luminance(second));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
