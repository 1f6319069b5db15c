package vitrine.inspection.hop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The process in which hops take place.
 *
 * @param tier web, ap or db
 * @param host the machine's or container's name
 * @param pid the process's id, in its own namespace
 * @param bootId the start of the machine on which its clock counts, from {@code /proc/sys/kernel/random/boot_id};
 *     processes with the same one share a time axis. Empty if it is not known.
 */
public record Place(String tier, String host, long pid, String bootId) {

    private static final Path KERNEL = Path.of("/proc/sys/kernel");

    /** Where this process is. */
    public static Place ofThisProcess(String tier) {
        return new Place(tier, line("hostname"), ProcessHandle.current().pid(), line("random/boot_id"));
    }

    private static String line(String file) {
        try {
            return Files.readAllLines(KERNEL.resolve(file)).getFirst();
        } catch (IOException e) {
            return "";
        }
    }
}
