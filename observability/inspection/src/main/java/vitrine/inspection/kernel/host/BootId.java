package vitrine.inspection.kernel.host;

import java.util.UUID;
import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Text;

/**
 * Made at random when the machine starts, and the same in all its containers. Two processes with the same id share
 * CLOCK_MONOTONIC, so their {@link System#nanoTime} can be put on one axis; with different ids it cannot.
 *
 * @see <a href="https://man7.org/linux/man-pages/man4/random.4.html">random(4)</a>
 */
public record BootId(UUID id) {

    public static KernelFile<BootId> of(KernelRoot root) {
        return root.file("proc/sys/kernel/random/boot_id", BootId::parse);
    }

    static BootId parse(Text text) {
        String id = text.word();
        try {
            return new BootId(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            throw Text.malformed("'" + id + "' where a UUID should be");
        }
    }
}
