package vitrine.inspection.kernel.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Source;

/**
 * What all threads of this process did together, of what the kernel gives by thread only: their time on the run queues. It never falls: what a
 * thread had done when last seen stays in the sum after its end. What it did between then and its end is missing, and so is
 * a thread that came and went between two readings; the more often one reads, the less that is.
 *
 * <p>Opens a file for each thread: some 10 µs each, not for each request.
 */
public final class ThreadSum implements Source<TaskSchedule> {

    private final KernelRoot root;
    private Map<Long, TaskSchedule> seen = new HashMap<>();
    private @Nullable TaskSchedule sum;

    public ThreadSum(KernelRoot root) {
        this.root = root;
    }

    @Override
    public synchronized Reading<TaskSchedule> read() {
        return Threads.of(root).read().then(tids -> {
            Map<Long, TaskSchedule> now = HashMap.newHashMap(tids.size());
            Optional<String> missing = Optional.empty();
            for (long tid : tids) {
                switch (readOnce(tid)) {
                    case Reading.Available<TaskSchedule>(TaskSchedule fact) -> now.put(tid, fact);
                    case Reading.Unavailable<TaskSchedule>(String why) -> {
                        missing = Optional.of(why);
                        keep(tid, now);
                    }
                }
            }
            now.forEach(this::add);
            seen = now;
            return sum == null ? Reading.unavailable(missing.orElse("no thread was seen")) : Reading.of(sum);
        });
    }

    private Reading<TaskSchedule> readOnce(long tid) {
        try (KernelFile<TaskSchedule> file = TaskSchedule.of(root, Task.thread(tid))) {
            return file.read();
        }
    }

    /** A thread that is there and could not be read this time goes on from where it was seen last. */
    private void keep(long tid, Map<Long, TaskSchedule> now) {
        TaskSchedule before = seen.get(tid);
        if (before != null) {
            now.put(tid, before);
        }
    }

    private void add(long tid, TaskSchedule now) {
        TaskSchedule before = seen.get(tid);
        TaskSchedule news = before != null && now.continues(before) ? now.since(before) : now;
        sum = sum == null ? news : sum.plus(news);
    }
}
