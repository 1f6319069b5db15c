package vitrine.web.connection;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import vitrine.inspection.pool.WorkerThread;

/** Makes the threads that serve, numbered from 1. They do not keep the process alive. */
final class WorkerThreads implements ThreadFactory {

    private final String prefix;
    private final AtomicInteger made = new AtomicInteger();

    WorkerThreads(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new WorkerThread(work, prefix + made.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
