package vitrine.lab.parallel;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A fixed pool of platform threads, one for each part: the caller hands parts out, and waits until all are done. */
public final class ForkJoin implements AutoCloseable {

    private final ExecutorService threads;

    public ForkJoin(int threads) {
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("part-", 1).daemon().factory());
    }

    /** What the parts return, added up. */
    public long sum(List<Callable<Long>> parts) throws InterruptedException {
        long sum = 0;
        for (Future<Long> part : threads.invokeAll(parts)) {
            try {
                sum += part.get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException("a part failed", failed.getCause());
            }
        }
        return sum;
    }

    /** Returns when the parts under way are done, which cannot be stopped midway. */
    @Override
    public void close() {
        threads.close();
    }
}
