package vitrine.inspection.xray;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.inspection.xray.SeenHop.number;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.libc.Libc;

class ThreadWatchTests {

    private static final Set<String> COUNTED = Set.of(
            "thread.cpu.user",
            "thread.cpu.system",
            "thread.runqueue.wait",
            "thread.switches.voluntary",
            "thread.switches.involuntary",
            "thread.faults.minor",
            "thread.faults.major",
            "thread.read.calls",
            "thread.read.bytes",
            "thread.write.calls",
            "thread.write.bytes");

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final long BUSY_NANOS = 60_000_000;

    @TempDir
    private Path directory;

    private final ThreadWatch watch = ThreadWatch.ofThisMachine();

    @Test
    void countsTheCallsAndBytesOfTheThreadAndNotItsOwn() throws Exception {
        watch.warmUp();
        try (OutputStream out = Files.newOutputStream(directory.resolve("out"))) {
            write(out, 1);

            Map<String, String> facts = SeenHop.facts(step -> {
                WatchedThread watched = watch.begin();
                write(out, 12);
                watched.end(step);
            });

            assertThat(facts)
                    .containsEntry("thread.write.calls", "12 calls")
                    .containsEntry("thread.write.bytes", "1200 bytes")
                    .containsEntry("thread.read.calls", "0 calls")
                    .containsEntry("thread.read.bytes", "0 bytes");
        }
    }

    @Test
    void countsHowOftenTheThreadWaits() {
        Map<String, String> facts = SeenHop.facts(step -> {
            WatchedThread watched = watch.begin();
            for (int i = 0; i < 5; i++) {
                LockSupport.parkNanos(1_000_000);
            }
            watched.end(step);
        });

        assertThat(number(facts, "thread.switches.voluntary")).isGreaterThanOrEqualTo(5);
        assertThat(facts.get("thread.runqueue.wait")).matches("[0-9]+ ns");
    }

    @Test
    void countsTheTimeOnTheProcessor() {
        Map<String, String> facts = SeenHop.facts(step -> {
            WatchedThread watched = watch.begin();
            long before = CPU.getCurrentThreadCpuTime();
            while (CPU.getCurrentThreadCpuTime() - before < BUSY_NANOS) {
                Thread.onSpinWait();
            }
            watched.end(step);
        });

        // the kernel counts user and system in ticks where it does not measure each switch: up to two of 10 ms are lost
        assertThat(number(facts, "thread.cpu.user") + number(facts, "thread.cpu.system"))
                .isGreaterThan((BUSY_NANOS - 20_000_000) / 1_000);
        assertThat(facts.get("thread.cpu.user")).endsWith(" µs");
    }

    @Test
    void saysWhichThreadItIs() throws IOException {
        Map<String, String> facts = SeenHop.facts(step -> watch.begin().end(step));

        String id = String.valueOf(
                Files.readSymbolicLink(Path.of("/proc/thread-self")).getFileName());
        assertThat(facts)
                .containsEntry("thread.id", id)
                .containsEntry("thread.name", Thread.currentThread().getName())
                .containsEntry("thread.kind", "platform");
    }

    @Test
    void countsNothingForAVirtualThreadAndSaysWhy() throws Exception {
        FutureTask<Map<String, String>> task =
                new FutureTask<>(() -> SeenHop.facts(step -> watch.begin().end(step)));
        Thread.ofVirtual().name("light").start(task);

        Map<String, String> facts = task.get();

        assertThat(facts).containsEntry("thread.kind", "virtual").containsEntry("thread.name", "light");
        assertThat(facts.get("thread.id")).contains("carries");
        assertThat(facts).extractingByKeys(COUNTED.toArray(String[]::new)).allMatch(why -> why.contains("carries"));
    }

    @Test
    void saysWhichFileAKernelDoesNotHave() {
        ThreadWatch elsewhere = new ThreadWatch(new KernelRoot(directory), Libc.ofThisMachine());

        Map<String, String> facts = SeenHop.facts(step -> elsewhere.begin().end(step));

        assertThat(facts.get("thread.write.bytes")).endsWith("proc/thread-self/io: no such file");
        assertThat(facts.get("thread.runqueue.wait")).endsWith("proc/thread-self/schedstat: no such file");
        assertThat(facts.get("thread.cpu.user")).endsWith(" µs");
    }

    private static void write(OutputStream out, int times) {
        try {
            for (int i = 0; i < times; i++) {
                out.write(new byte[100]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
