package vitrine.ap.worker;

import io.micrometer.core.instrument.Timer;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.DisposableBean;
import vitrine.inspection.pool.WorkerStats;
import vitrine.inspection.pool.WorkerThread;

/**
 * Tomcat's executor: so many threads, so many waiting requests, and no more. What finds the queue full goes to a thread
 * that does nothing but refuse: it reads the request's head and answers 503 (see {@link RefusalValve}). What finds that
 * thread's queue full too is turned away by closing its connection, which Tomcat does when an executor rejects.
 */
final class WorkerPool implements Executor, DisposableBean {

    private static final int REFUSALS_WAITING = 200;
    private static final long LONGEST_END_SECONDS = 1;

    private final Timer queueWait;
    private final ThreadPoolExecutor workers;
    private final ThreadPoolExecutor refusing;

    private final ThreadFactory virtualThreads =
            Thread.ofVirtual().name("virtual-worker-", 1).factory();
    private volatile ThreadKind kind = ThreadKind.PLATFORM;
    private volatile int queueCapacity;

    /** Requests that virtual threads serve. */
    private final AtomicInteger virtual = new AtomicInteger();

    /** Requests that run or wait. The queue's own length will not do: it holds for a moment what an idle thread takes. */
    private final AtomicInteger admitted = new AtomicInteger();

    WorkerPool(WorkerProperties settings, Timer queueWait) {
        this.queueCapacity = settings.queue();
        this.queueWait = queueWait;
        workers = pool(settings.threads(), new LinkedBlockingQueue<>(), "worker", WorkerThread::new);
        refusing = pool(1, new LinkedBlockingQueue<>(REFUSALS_WAITING), "refusing", RefusingThread::new);
    }

    @Override
    public void execute(Runnable task) {
        if (admitted.incrementAndGet() <= workers.getMaximumPoolSize() + queueCapacity) {
            admit(new Waiting(task, System.nanoTime()));
        } else {
            admitted.decrementAndGet();
            refusing.execute(task);
        }
    }

    private void admit(Waiting request) {
        if (kind == ThreadKind.PLATFORM) {
            workers.execute(request);
        } else {
            virtualThreads.newThread(() -> runVirtually(request)).start();
        }
    }

    private void runVirtually(Waiting request) {
        virtual.incrementAndGet();
        try {
            request.run();
        } finally {
            virtual.decrementAndGet();
        }
    }

    /**
     * Serves with so many threads from now on. Those that are too many end when they have nothing to do.
     *
     * @param number from 1
     */
    synchronized void threads(int number) {
        if (number > workers.getMaximumPoolSize()) {
            workers.setMaximumPoolSize(number);
            workers.setCorePoolSize(number);
        } else {
            workers.setCorePoolSize(number);
            workers.setMaximumPoolSize(number);
        }
    }

    /** Has so many requests wait at most. Those that wait already stay. */
    void queue(int capacity) {
        queueCapacity = capacity;
    }

    /** Serves the requests that come from now on with threads of this kind. */
    void kind(ThreadKind wanted) {
        kind = wanted;
    }

    /** Whether the calling thread is there to refuse. */
    static boolean isRefusing() {
        return Thread.currentThread() instanceof RefusingThread;
    }

    /** With virtual threads none waits for one: as many may run as otherwise would run or wait. */
    WorkerStats stats() {
        if (kind == ThreadKind.VIRTUAL) {
            int most = workers.getMaximumPoolSize() + queueCapacity;
            return new WorkerStats(
                    virtual.get() + workers.getActiveCount(),
                    0,
                    workers.getQueue().size(),
                    most,
                    0);
        }
        int busy = workers.getActiveCount();
        int idle = Math.max(0, workers.getPoolSize() - busy);
        return new WorkerStats(busy, idle, workers.getQueue().size(), workers.getMaximumPoolSize(), queueCapacity);
    }

    @Override
    public void destroy() throws InterruptedException {
        workers.shutdown();
        refusing.shutdown();
        if (!workers.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
    }

    private static ThreadPoolExecutor pool(
            int threads, LinkedBlockingQueue<Runnable> queue, String name, ThreadMaker maker) {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                queue,
                task -> maker.make(task, name + "-" + number.incrementAndGet()));
    }

    private interface ThreadMaker {
        Thread make(Runnable task, String name);
    }

    private static final class RefusingThread extends Thread {
        RefusingThread(Runnable task, String name) {
            super(task, name);
        }
    }

    /** A request that waits for a thread since a moment. */
    private final class Waiting implements Runnable {

        private final Runnable task;
        private final long sinceNanos;

        Waiting(Runnable task, long sinceNanos) {
            this.task = task;
            this.sinceNanos = sinceNanos;
        }

        @Override
        public void run() {
            long now = System.nanoTime();
            queueWait.record(now - sinceNanos, TimeUnit.NANOSECONDS);
            if (Thread.currentThread() instanceof WorkerThread worker) {
                worker.takes(sinceNanos, now);
            }
            try {
                task.run();
            } finally {
                admitted.decrementAndGet();
            }
        }
    }
}
