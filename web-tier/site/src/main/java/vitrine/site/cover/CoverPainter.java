package vitrine.site.cover;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import vitrine.site.canvas.Canvas;

/** Paints a cover: the artist's work, a little grain as of paper, and the small size made from the large one. */
final class CoverPainter {

    static final int SMALL_WIDTH = 240;
    static final int SMALL_HEIGHT = 360;

    private CoverPainter() {}

    /** The cover at 600 x 900. */
    static BufferedImage large(CoverDesign design) {
        var canvas = new Canvas(design.palette(), 7919L * (design.number() + 1));
        design.style().artist().paint(canvas);
        addGrain(canvas.image(), design.number());
        return canvas.image();
    }

    /** The same at 240 x 360, by way of 480 x 720 so that fine lines stay. */
    static BufferedImage small(BufferedImage large) {
        return scaled(scaled(large, 2 * SMALL_WIDTH, 2 * SMALL_HEIGHT), SMALL_WIDTH, SMALL_HEIGHT);
    }

    /** Each point a little lighter or darker, by a linear congruential generator: 65 million points must cost little. */
    private static void addGrain(BufferedImage image, int seed) {
        var row = new int[image.getWidth()];
        var state = seed;
        for (var y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (var x = 0; x < row.length; x++) {
                state = state * 1_664_525 + 1_013_904_223;
                row[x] = shifted(row[x], (state >>> 29) + (state >>> 26 & 7) + (state >>> 23 & 1) - 7);
            }
            image.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
    }

    private static int shifted(int rgb, int by) {
        var red = Math.clamp((rgb >> 16 & 0xff) + by, 0, 255);
        var green = Math.clamp((rgb >> 8 & 0xff) + by, 0, 255);
        var blue = Math.clamp((rgb & 0xff) + by, 0, 255);
        return red << 16 | green << 8 | blue;
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return target;
    }
}
