package vitrine.inspection.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vitrine.inspection.Reading;

/**
 * The directory under which {@code proc} and {@code sys} lie: {@code /}, or in tests a directory of recorded files.
 *
 * @param path that directory
 */
public record KernelRoot(Path path) {

    /** The kernel that this runs on. */
    public static KernelRoot ofThisMachine() {
        return new KernelRoot(Path.of("/"));
    }

    /** A file that is read again and again. Nothing is opened before the first reading. */
    public <T> KernelFile<T> file(String name, Function<Text, T> parser) {
        return new KernelFile<>(path.resolve(name), parser, true);
    }

    /** As {@link #file}, for one that the kernel writes in one piece (single_open, proc_single_show in its source). */
    public <T> KernelFile<T> fileOfOnePiece(String name, Function<Text, T> parser) {
        return new KernelFile<>(path.resolve(name), parser, false);
    }

    /** What a file says now. */
    public <T> Reading<T> readOnce(String name, Function<Text, T> parser) {
        return file(name, parser).readOnce();
    }

    /** The names of the directories in a directory, sorted. */
    public Reading<List<String>> directories(String name) {
        Path directory = path.resolve(name);
        try (Stream<Path> entries = Files.list(directory)) {
            return Reading.of(entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList());
        } catch (IOException | UncheckedIOException e) {
            return Reading.unavailable(directory + ": " + Failure.why(e, "no such directory"));
        }
    }

    /** Whether there is such a directory. */
    public boolean hasDirectory(String name) {
        return Files.isDirectory(path.resolve(name));
    }
}
