package vitrine.lab.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Directories that hold files alone. */
final class Directories {

    private Directories() {}

    /** Deletes it with its files, unless that was done already. */
    static void delete(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            for (Path file : files(directory)) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(directory);
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
