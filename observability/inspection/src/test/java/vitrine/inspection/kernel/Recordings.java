package vitrine.inspection.kernel;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import vitrine.inspection.Reading;

/** The recorded files below src/test/resources, and files that a test makes up. */
public final class Recordings {

    private Recordings() {}

    /** Linux 6.18, outside of any container, control groups of version 1. */
    public static KernelRoot host() {
        return recording("proc-6.18-host");
    }

    /** Linux 6.18, in a hardened container, control groups of version 1. */
    public static KernelRoot container() {
        return recording("proc-6.18-container");
    }

    /** Linux 5.10, in a container, control groups of version 2. */
    public static KernelRoot cgroup2() {
        return recording("proc-5.10-cgroup2");
    }

    /** Linux 4.9. */
    public static KernelRoot old() {
        return recording("proc-4.9");
    }

    /** A root with this one file, or with this one more. */
    public static KernelRoot written(Path root, String file, String content) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.writeString(path, content);
            return new KernelRoot(root);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The fact, of which the test says that there is one. */
    public static <T> T fact(Reading<T> reading) {
        return reading.value().orElseThrow(() -> new AssertionError(reading));
    }

    private static KernelRoot recording(String name) {
        try {
            return new KernelRoot(Path.of(
                    Objects.requireNonNull(Recordings.class.getResource(name)).toURI()));
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
