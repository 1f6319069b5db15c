package vitrine.site.cover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * The image files of all covers. They are painted once: a stamp file keeps the fingerprint of the painting
 * code, and they are painted again only when that changes or a file is missing.
 */
public final class Covers {

    public static final int COUNT = 120;

    private Covers() {}

    /** Makes sure that a folder holds all covers; returns how many had to be painted. */
    public static int paintInto(Path folder, Path stamp) throws IOException {
        return paintInto(folder, stamp, COUNT);
    }

    static int paintInto(Path folder, Path stamp, int count) throws IOException {
        Files.createDirectories(folder);
        var fingerprint = PaintingCode.fingerprint();
        var current = Files.exists(stamp) && Files.readString(stamp).equals(fingerprint);
        var missing = IntStream.range(0, count)
                .filter(number -> !current || !isPainted(folder, number))
                .boxed()
                .toList();
        paint(folder, missing);
        Files.writeString(stamp, fingerprint);
        return missing.size();
    }

    private static void paint(Path folder, List<Integer> numbers) {
        ImageIO.setUseCache(false);
        numbers.parallelStream().forEach(number -> paint(folder, number));
    }

    private static void paint(Path folder, int number) {
        var design = CoverDesign.of(number);
        var detail = design.style().detail();
        var large = CoverPainter.large(design);
        var small = CoverPainter.small(large);
        try {
            Files.write(file(folder, number, "large"), Jpeg.encode(large, detail.largeQuality));
            Files.write(file(folder, number, "small"), Jpeg.encode(small, detail.smallQuality));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write cover " + number + " to " + folder, e);
        }
    }

    private static boolean isPainted(Path folder, int number) {
        return Files.exists(file(folder, number, "large")) && Files.exists(file(folder, number, "small"));
    }

    private static Path file(Path folder, int number, String size) {
        return folder.resolve("%03d-%s.jpg".formatted(number, size));
    }
}
