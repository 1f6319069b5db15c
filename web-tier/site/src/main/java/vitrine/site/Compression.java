package vitrine.site;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Makes the compressed variants of a file: gzip always, brotli where its native library runs. Both at their best. */
final class Compression {

    private static final Encoder.Parameters BROTLI = Encoder.Parameters.create(11);

    private final boolean brotli;

    private Compression(boolean brotli) {
        this.brotli = brotli;
    }

    /** What this platform can do; says so where brotli is missing. */
    static Compression available() {
        var brotli = Brotli4jLoader.isAvailable();
        if (!brotli) {
            System.out.println("site: no .br files, brotli's native library does not load here: "
                    + Brotli4jLoader.getUnavailabilityCause());
        }
        return new Compression(brotli);
    }

    /** The variants that are smaller than the content. */
    List<Variant> variantsOf(byte[] content) throws IOException {
        var gzip = new Variant(".gz", gzip(content));
        var all = brotli ? List.of(gzip, new Variant(".br", Encoder.compress(content, BROTLI))) : List.of(gzip);
        return all.stream().filter(it -> it.content().length < content.length).toList();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new BestGzip(compressed)) {
            gzip.write(content);
        }
        return compressed.toByteArray();
    }

    /** A compressed form of a file: the suffix of its name and its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Variant(String suffix, byte[] content) {}

    private static final class BestGzip extends GZIPOutputStream {

        BestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
