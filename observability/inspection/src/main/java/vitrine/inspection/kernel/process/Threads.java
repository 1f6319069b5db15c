package vitrine.inspection.kernel.process;

import java.util.List;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Source;

/**
 * The threads of this process as the kernel numbers them (TID), Java's own and the JVM's: /proc/self/task. Virtual threads
 * are none of the kernel's; their carriers are.
 */
public final class Threads {

    private Threads() {}

    /** The TIDs of the threads that are alive. */
    public static Source<List<Long>> of(KernelRoot root) {
        return () -> root.directories(Task.self().file("task"))
                .map(names -> names.stream().map(Long::valueOf).toList());
    }
}
