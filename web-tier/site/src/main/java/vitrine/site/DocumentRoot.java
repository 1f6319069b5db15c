package vitrine.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The folder that the web tier serves. Writes only what differs, so that unchanged files keep their time stamps, and
 * knows what it wrote, so that the rest can go.
 */
final class DocumentRoot {

    private static final Set<String> TEXT = Set.of("html", "css", "js", "svg", "txt", "json", "webmanifest");

    private final Path folder;
    private final Compression compression;
    private final Set<Path> written = new HashSet<>();

    DocumentRoot(Path folder, Compression compression) {
        this.folder = folder;
        this.compression = compression;
    }

    /** Writes a file, and its compressed variants if it is text and they are smaller. */
    void write(String name, byte[] content) throws IOException {
        put(name, content);
        if (TEXT.contains(name.substring(name.lastIndexOf('.') + 1))) {
            for (var variant : compression.variantsOf(content)) {
                put(name + variant.suffix(), variant.content());
            }
        }
    }

    /** Number of files written, variants included. */
    int written() {
        return written.size();
    }

    /** Removes every file that was not written, except below {@code kept}. */
    void removeAllBut(Path kept) throws IOException {
        for (var path : deepestFirst()) {
            if (path.startsWith(folder.resolve(kept)) || written.contains(path)) {
                continue;
            }
            if (!Files.isDirectory(path) || isEmpty(path)) {
                Files.delete(path);
            }
        }
    }

    private void put(String name, byte[] content) throws IOException {
        var file = folder.resolve(name);
        written.add(file);
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private List<Path> deepestFirst() throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.sorted((a, b) -> b.compareTo(a)).toList();
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }
}
