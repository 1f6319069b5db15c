package vitrine.inspection.hop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.host.BootId;

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

    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    /** Where this process is. */
    public static Place ofThisProcess(String tier) {
        return new Place(tier, hostName(), ProcessHandle.current().pid(), thisBoot());
    }

    private static String thisBoot() {
        try (KernelFile<BootId> file = BootId.of(KernelRoot.ofThisMachine())) {
            return file.read().value().map(boot -> boot.id().toString()).orElse("");
        }
    }

    private static String hostName() {
        try {
            return Files.readAllLines(HOST_NAME).getFirst();
        } catch (IOException e) {
            return "";
        }
    }
}
