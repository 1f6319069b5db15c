package vitrine.inspection.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelRoot;

/**
 * Which network namespace this process is in: where {@code /proc/self/ns/net} leads, as in {@code net:[4026531840]}.
 * Processes with the same one share their TCP counters.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/namespaces.7.html">namespaces(7)</a>
 */
final class NetworkNamespace {

    private NetworkNamespace() {}

    static Reading<String> of(KernelRoot root) {
        Path link = root.path().resolve("proc/self/ns/net");
        try {
            return Reading.of(Files.readSymbolicLink(link).toString());
        } catch (IOException e) {
            return Reading.unavailable(link + ": " + e);
        }
    }
}
