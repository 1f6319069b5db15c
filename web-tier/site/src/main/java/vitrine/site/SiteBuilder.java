package vitrine.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vitrine.site.cover.CoverStyles;
import vitrine.site.cover.Covers;

/**
 * Builds the document root of the web tier.
 *
 * <pre>
 * assets/*       -> v/&lt;content hash&gt;/*     with covers.js added: the title area and ink of each cover
 * *.html         -> *.html                  {{part NAME}} and {{assets}} replaced
 * anything else  -> itself
 *                -> covers/NNN-small.jpg, covers/NNN-large.jpg
 * text files     -> also *.gz and *.br
 * </pre>
 *
 * The same input gives the same bytes, and a file that did not change is not touched.
 */
public final class SiteBuilder {

    private final Path source;
    private final DocumentRoot root;

    private SiteBuilder(Path source, DocumentRoot root) {
        this.source = source;
        this.root = root;
    }

    /** Arguments: the source folder and the document root to make. */
    public static void main(String[] arguments) throws IOException {
        build(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    /** Makes {@code target} from {@code source}, covers included. */
    private static void build(Path source, Path target) throws IOException {
        var start = System.nanoTime();
        var written = buildPages(source, target);
        var painted = Covers.paintInto(target.resolve("covers"), target.resolveSibling("covers.stamp"));
        var elapsed = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(
                "site: %d files and %d covers (%d painted) in %s, %d ms%n",
                written, Covers.COUNT, painted, target, elapsed.toMillis());
    }

    /** Makes all but the covers, removes what no longer belongs there, and returns the number of files. */
    static int buildPages(Path source, Path target) throws IOException {
        var root = new DocumentRoot(target, Compression.available());
        new SiteBuilder(source, root).build();
        root.removeAllBut(Path.of("covers"));
        return root.written();
    }

    private void build() throws IOException {
        var assets = readAssets();
        var folder = "v/" + ContentHash.of(assets);
        for (var asset : assets.entrySet()) {
            root.write(folder + "/" + asset.getKey(), asset.getValue());
        }
        var template = new PageTemplate(source.resolve("parts"), "/" + folder);
        for (var file : filesIn(source)) {
            var name = file.getFileName().toString();
            root.write(name, name.endsWith(".html") ? template.fill(Files.readString(file)) : Files.readAllBytes(file));
        }
    }

    private Map<String, byte[]> readAssets() throws IOException {
        var assets = new TreeMap<String, byte[]>();
        for (var file : filesIn(source.resolve("assets"))) {
            assets.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        assets.put("covers.js", CoverStyles.asModule().getBytes(StandardCharsets.UTF_8));
        return assets;
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
