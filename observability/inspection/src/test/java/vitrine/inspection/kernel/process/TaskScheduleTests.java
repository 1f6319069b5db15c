package vitrine.inspection.kernel.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static vitrine.inspection.kernel.Recordings.fact;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Recordings;

class TaskScheduleTests {

    private static final String FILE = "proc/self/schedstat";

    @TempDir
    private Path directory;

    @Test
    void readsRunAndWaitOfEachThread() {
        assertThat(fact(TaskSchedule.of(Recordings.host(), Task.thread(1924)).read()))
                .isEqualTo(new TaskSchedule(1064830528L, 1065434971L, 1704));
        assertThat(fact(TaskSchedule.of(Recordings.host(), Task.thread(1926)).read()))
                .isEqualTo(new TaskSchedule(212176, 3280713, 9));
    }

    @Test
    void ofAProcessItIsItsFirstThread() {
        assertThat(fact(TaskSchedule.of(Recordings.host(), Task.self()).read()))
                .isEqualTo(fact(
                        TaskSchedule.of(Recordings.host(), Task.thread(1922)).read()));
    }

    @Test
    void passesOverWhatFollowsAndCountsInAll64Bits() {
        TaskSchedule schedule = fact(TaskSchedule.of(
                        Recordings.written(directory, FILE, "18446744073709551615 2147483648 3 4\n"), Task.self())
                .read());

        assertThat(schedule).isEqualTo(new TaskSchedule(-1, 2147483648L, 3));
        assertThat(new TaskSchedule(1, 2147483650L, 7).since(schedule)).isEqualTo(new TaskSchedule(2, 2, 4));
    }

    @Test
    void saysWhyThereIsNone() {
        assertThat(TaskSchedule.of(Recordings.cgroup2(), Task.self()).read().reason())
                .hasValueSatisfying(why -> assertThat(why).endsWith(FILE + ": no such file"));
        assertThat(TaskSchedule.of(Recordings.written(directory, FILE, "1 2\n"), Task.self())
                        .read()
                        .reason())
                .contains(directory.resolve(FILE) + ": line ends where a word should follow");
    }

    /** The kernel books a running thread's time at its clock tick, so up to 10 ms may be missing. */
    @Test
    void agreesWithJavaOnTheCpuTimeOfAThread() throws Exception {
        assumeThat(Path.of("/proc/self/schedstat")).isReadable();

        TaskSchedule done = ThisThread.aside(() -> {
            KernelFile<TaskSchedule> file = TaskSchedule.of(KernelRoot.ofThisMachine(), Task.thread(ThisThread.tid()));
            TaskSchedule before = fact(file.read());
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            while (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start < 100_000_000) {
                Thread.onSpinWait();
            }
            TaskSchedule after = fact(file.read());
            file.close();
            return after.since(before);
        });

        assertThat(done.runNanos()).isBetween(80_000_000L, 10_000_000_000L);
    }

    @Test
    void waitsWhenThereAreMoreThreadsThanCpus() throws Exception {
        assumeThat(Path.of("/proc/self/schedstat")).isReadable();
        int threads = 4 * Runtime.getRuntime().availableProcessors();
        ThreadSum sum = new ThreadSum(KernelRoot.ofThisMachine());
        TaskSchedule before = fact(sum.read());

        Thread[] busy = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            busy[i] = Thread.ofPlatform().start(() -> {
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                while (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start < 50_000_000) {
                    Thread.onSpinWait();
                }
            });
        }
        TaskSchedule after = before;
        while (busy[0].isAlive() || busy[threads - 1].isAlive()) {
            after = fact(sum.read());
            Thread.sleep(1);
        }

        assertThat(after.since(before).waitNanos()).isGreaterThan(50_000_000);
    }
}
