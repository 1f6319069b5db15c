package vitrine.inspection.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelRoot;

/**
 * The sockets that this process holds, by inode: where its descriptors lead, {@code /proc/self/fd/N -> socket:[inode]}. A
 * connection in TIME_WAIT is no process's any more.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_fd.5.html">proc_pid_fd(5)</a>
 */
final class OwnSockets {

    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");

    private OwnSockets() {}

    static Reading<Set<Long>> inodes(KernelRoot root) {
        Path directory = root.path().resolve("proc/self/fd");
        try (Stream<Path> descriptors = Files.list(directory)) {
            return Reading.of(descriptors.flatMap(OwnSockets::inode).collect(Collectors.toUnmodifiableSet()));
        } catch (IOException | UncheckedIOException e) {
            return Reading.unavailable(directory + ": " + e);
        }
    }

    /** Empty for what is no socket, and for a descriptor that was closed meanwhile. */
    private static Stream<Long> inode(Path descriptor) {
        try {
            Matcher matcher = SOCKET.matcher(Files.readSymbolicLink(descriptor).toString());
            return matcher.matches() ? Stream.of(Long.valueOf(matcher.group(1))) : Stream.empty();
        } catch (IOException _) {
            return Stream.empty();
        }
    }
}
