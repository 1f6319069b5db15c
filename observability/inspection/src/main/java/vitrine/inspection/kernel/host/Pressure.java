package vitrine.inspection.kernel.host;

import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Text;

/**
 * How much work on this machine is held up for want of a resource (PSI). Host-wide. There is no such file where the kernel
 * was built without it or started without {@code psi=1}, nor in some sandboxes.
 *
 * @param some while at least one task waited and others may have worked
 * @param full while all tasks that had work waited; not given for the CPU before Linux 5.13, and always zero for it since
 * @see <a href="https://docs.kernel.org/accounting/psi.html">PSI - Pressure Stall Information</a>
 */
public record Pressure(Stall some, Reading<Stall> full) {

    /**
     * The time lost.
     *
     * @param percent10 share of the last 10 seconds
     * @param percent60 share of the last 60 seconds
     * @param percent300 share of the last 300 seconds
     * @param totalMicros since the machine started
     */
    public record Stall(double percent10, double percent60, double percent300, long totalMicros) {}

    /** What tasks wait for. */
    public enum Resource {
        /** A free CPU. */
        CPU,
        /** Memory: reclaim, refaults, swapping. */
        MEMORY,
        /** A block device. */
        IO;

        /** The resource's name in /proc/pressure. */
        public String fileName() {
            return switch (this) {
                case CPU -> "cpu";
                case MEMORY -> "memory";
                case IO -> "io";
            };
        }
    }

    public static KernelFile<Pressure> of(KernelRoot root, Resource resource) {
        return root.file("proc/pressure/" + resource.fileName(), Pressure::parse);
    }

    static Pressure parse(Text text) {
        if (!text.find("some")) {
            throw Text.malformed("no line 'some'");
        }
        Stall some = stall(text);
        Reading<Stall> full =
                text.find("full") ? Reading.of(stall(text)) : Reading.unavailable("this kernel gives no 'full'");
        return new Pressure(some, full);
    }

    private static Stall stall(Text text) {
        return new Stall(
                percent(value(text, "avg10=")),
                percent(value(text, "avg60=")),
                percent(value(text, "avg300=")),
                Text.parse(value(text, "total=")));
    }

    private static String value(Text text, String key) {
        String word = text.word();
        if (!word.startsWith(key)) {
            throw Text.malformed("'" + word + "' where '" + key + "' should be");
        }
        return word.substring(key.length());
    }

    private static double percent(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException _) {
            throw Text.malformed("'" + word + "' where a percentage should be");
        }
    }
}
