package vitrine.inspection.kernel.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What tests need to know of and do with threads. */
final class ThisThread {

    private ThisThread() {}

    /** The number that the kernel knows the calling thread by. */
    static long tid() throws IOException {
        Path link = Files.readSymbolicLink(Path.of("/proc/thread-self"));
        return Long.parseLong(link.getFileName().toString());
    }

    /** Runs the work on a platform thread of its own. */
    static <T> T aside(Callable<T> work) throws ExecutionException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().start(task);
        return task.get();
    }

    /** Runs the work while so many more threads wait. */
    static void amid(int threads, Callable<?> work) throws Exception {
        CountDownLatch running = new CountDownLatch(threads);
        CountDownLatch done = new CountDownLatch(1);
        for (int i = 0; i < threads; i++) {
            Thread.ofPlatform().daemon().name("waits-" + i).start(() -> {
                running.countDown();
                try {
                    done.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        running.await();
        try {
            work.call();
        } finally {
            done.countDown();
        }
    }
}
