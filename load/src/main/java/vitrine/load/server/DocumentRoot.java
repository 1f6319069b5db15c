package vitrine.load.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The directory of static files that both servers serve. */
public record DocumentRoot(Path directory) {

    /** A file of the site, by the path a browser asks for. */
    public record Asset(String path, long bytes) {}

    /** Of the files whose path below the root matches {@code glob}, the one whose size is nearest to {@code bytes}. */
    public Asset nearest(String glob, long bytes) throws IOException {
        var matcher = directory.getFileSystem().getPathMatcher("glob:" + glob);
        try (var files = Files.walk(directory)) {
            return files.filter(file -> matcher.matches(directory.relativize(file)))
                    .map(file -> new Asset(
                            "/" + directory.relativize(file), file.toFile().length()))
                    .min(Comparator.comparingLong((Asset asset) -> Math.abs(asset.bytes - bytes))
                            .thenComparing(Asset::path))
                    .orElseThrow(() -> new IOException("no file " + glob + " in " + directory));
        }
    }
}
