package vitrine.site.cover;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes JPEG files of about a wanted size. */
final class Jpeg {

    private static final float BEST = 0.94f;
    private static final float STEP = 0.06f;
    private static final float WORST = 0.4f;

    private Jpeg() {}

    /** The image at the best quality that stays below a number of bytes. */
    static byte[] below(int maxBytes, BufferedImage image) throws IOException {
        var quality = BEST;
        var bytes = encode(image, quality);
        while (bytes.length > maxBytes && quality > WORST) {
            quality -= STEP;
            bytes = encode(image, quality);
        }
        return bytes;
    }

    private static byte[] encode(BufferedImage image, float quality) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
