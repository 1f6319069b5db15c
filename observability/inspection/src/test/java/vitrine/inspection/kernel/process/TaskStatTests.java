package vitrine.inspection.kernel.process;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.inspection.kernel.Recordings.fact;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Recordings;

class TaskStatTests {

    private static final String FILE = "proc/self/stat";

    @TempDir
    private Path directory;

    @Test
    void readsEachFieldByItsPlace() {
        assertThat(fact(TaskStat.of(Recordings.host(), Task.self()).read()))
                .isEqualTo(new TaskStat("java", 'S', 24804, 3, 1960, 160, 17, 26635880, 1));
    }

    @Test
    void readsANameInWhichAnythingMayStand() {
        TaskStat thread = fact(TaskStat.of(Recordings.host(), Task.thread(1926)).read());

        assertThat(thread.name()).isEqualTo("worker) R 7 (0");
        assertThat(thread.state()).isEqualTo('S');
        assertThat(thread.minorFaults()).isEqualTo(3);
        assertThat(thread.cpu()).isEqualTo(1);
    }

    @Test
    void passesOverFieldsThatItDoesNotKnow() {
        String fields = "1 (x) R 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33"
                + " 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55\n";

        assertThat(fact(TaskStat.of(Recordings.written(directory, FILE, fields), Task.self())
                        .read()))
                .isEqualTo(new TaskStat("x", 'R', 10, 12, 140, 150, 20, 220, 39));
    }

    @Test
    void differencesLeaveLevelsAsTheyAre() {
        TaskStat before = new TaskStat("x", 'R', -1, 2, 10, 20, 5, 100, 0);

        assertThat(new TaskStat("x", 'S', 4, 3, 30, 50, 7, 100, 1).since(before))
                .isEqualTo(new TaskStat("x", 'S', 5, 1, 20, 30, 7, 100, 1));
    }

    @Test
    void saysWhyThereIsNone() {
        assertThat(TaskStat.of(Recordings.old(), Task.self()).read().value()).isEmpty();
        assertThat(TaskStat.of(Recordings.written(directory, FILE, "1 x R\n"), Task.self())
                        .read()
                        .reason())
                .contains(directory.resolve(FILE) + ": no name in parentheses");
        assertThat(TaskStat.of(Recordings.written(directory, FILE, "1 (x) R 4 5\n"), Task.self())
                        .read()
                        .reason())
                .contains(directory.resolve(FILE) + ": line ends where a word should follow");
    }

    @Test
    void countsTheThreadsOfThisProcess() throws Exception {
        try (KernelFile<TaskStat> file = TaskStat.of(KernelRoot.ofThisMachine(), Task.self())) {
            long before = fact(file.read()).threads();

            ThisThread.amid(
                    40, () -> assertThat(fact(file.read()).threads() - before).isGreaterThanOrEqualTo(35));
        }
    }

    @Test
    void knowsWhatTheCallingThreadIsDoing() throws Exception {
        TaskStat stat = ThisThread.aside(() -> {
            Thread.currentThread().setName("looks at itself");
            return fact(TaskStat.of(KernelRoot.ofThisMachine(), Task.thread(ThisThread.tid()))
                    .read());
        });

        assertThat(stat.state()).isEqualTo('R');
        assertThat(stat.name()).isEqualTo("looks at itself");
        assertThat(stat.cpu()).isBetween(0, Runtime.getRuntime().availableProcessors() - 1);
    }

    @Test
    void countsTheCpuTimeOfAThread() throws Exception {
        TaskStat done = ThisThread.aside(() -> {
            KernelFile<TaskStat> file = TaskStat.of(KernelRoot.ofThisMachine(), Task.thread(ThisThread.tid()));
            TaskStat before = fact(file.read());
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            while (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start < 200_000_000) {
                Thread.onSpinWait();
            }
            TaskStat after = fact(file.read());
            file.close();
            return after.since(before);
        });

        assertThat(done.userMillis() + done.systemMillis()).isGreaterThanOrEqualTo(150);
    }
}
