package vitrine.inspection.kernel.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Source;

/**
 * What all threads of this process did together, for figures that the kernel gives by thread only. It never falls: what a
 * thread had done when last seen stays in the sum after its end. What it did between then and its end is missing, and so is
 * a thread that came and went between two readings; the more often one reads, the less that is.
 *
 * <p>Opens a file for each thread: some 10 µs each, not for each request.
 */
public final class ThreadSum<F extends ThreadFigures<F>> implements Source<F> {

    private final KernelRoot root;
    private final BiFunction<KernelRoot, Task, KernelFile<F>> figures;

    private Map<Long, F> seen = new HashMap<>();
    private @Nullable F sum;

    private ThreadSum(KernelRoot root, BiFunction<KernelRoot, Task, KernelFile<F>> figures) {
        this.root = root;
        this.figures = figures;
    }

    /** Context switches of all threads. */
    public static ThreadSum<TaskSwitches> switches(KernelRoot root) {
        return new ThreadSum<>(root, TaskSwitches::of);
    }

    /** Time on the CPUs and on their run queues of all threads. */
    public static ThreadSum<TaskSchedule> schedule(KernelRoot root) {
        return new ThreadSum<>(root, TaskSchedule::of);
    }

    @Override
    public synchronized Reading<F> read() {
        return Threads.of(root).read().then(tids -> {
            Map<Long, F> now = HashMap.newHashMap(tids.size());
            Optional<String> missing = Optional.empty();
            for (long tid : tids) {
                switch (readOnce(tid)) {
                    case Reading.Available<F>(F fact) -> now.put(tid, fact);
                    case Reading.Unavailable<F>(String why) -> {
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

    private Reading<F> readOnce(long tid) {
        try (KernelFile<F> file = figures.apply(root, Task.thread(tid))) {
            return file.read();
        }
    }

    /** A thread that is there and could not be read this time goes on from where it was seen last. */
    private void keep(long tid, Map<Long, F> now) {
        F before = seen.get(tid);
        if (before != null) {
            now.put(tid, before);
        }
    }

    private void add(long tid, F now) {
        F before = seen.get(tid);
        F news = before != null && now.continues(before) ? now.since(before) : now;
        sum = sum == null ? news : sum.plus(news);
    }
}
