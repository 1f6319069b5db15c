package vitrine.inspection.kernel.process;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.inspection.kernel.Recordings.fact;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Recordings;

class TaskStatusTests {

    private static final KernelRoot MACHINE = KernelRoot.ofThisMachine();

    @TempDir
    private Path directory;

    @Test
    void readsKilobytesAs1024Bytes() {
        assertThat(fact(TaskStatus.of(Recordings.cgroup2(), Task.self()).read()))
                .isEqualTo(new TaskStatus(
                        "java",
                        45,
                        4999996L * 1024,
                        400000L * 1024,
                        402004L * 1024,
                        Reading.of(380000L * 1024),
                        Reading.of(19000L * 1024),
                        Reading.of(1000L * 1024),
                        Reading.of(512L * 1024),
                        new TaskSwitches(7, 8)));
    }

    @Test
    void passesOverTheLinesOfANewerKernel() {
        TaskStatus status = fact(TaskStatus.of(Recordings.host(), Task.self()).read());

        assertThat(status.threads()).isEqualTo(17);
        assertThat(status.residentBytes()).isEqualTo(119256L * 1024);
        assertThat(status.swappedBytes()).isEqualTo(Reading.of(0L));
    }

    @Test
    void saysWhatAnOldKernelDoesNotGive() {
        TaskStatus status = fact(TaskStatus.of(Recordings.old(), Task.self()).read());

        assertThat(status.residentBytes()).isEqualTo(300000L * 1024);
        assertThat(status.anonymousBytes().reason()).contains("this kernel gives no 'RssAnon:'");
    }

    @Test
    void isUnavailableWithoutALineThatItNeeds() {
        KernelRoot root = Recordings.written(directory, "proc/self/status", "Name:\tjava\nThreads:\t4\n");

        assertThat(TaskStatus.of(root, Task.self()).read().reason())
                .contains(directory.resolve("proc/self/status") + ": no line 'VmSize:'");
    }

    @Test
    void ofAProcessTheSwitchesAreThoseOfItsFirstThread() {
        assertThat(fact(TaskStatus.of(Recordings.host(), Task.self()).read()).switches())
                .isEqualTo(fact(
                        TaskSwitches.of(Recordings.host(), Task.thread(1922)).read()))
                .isNotEqualTo(fact(
                        TaskSwitches.of(Recordings.host(), Task.thread(1924)).read()));

        long pid = ProcessHandle.current().pid();
        assertThat(fact(TaskStatus.of(MACHINE, Task.self()).read()).switches())
                .isEqualTo(fact(TaskSwitches.of(MACHINE, Task.thread(pid)).read()));
    }

    @Test
    void countsEachTimeThatAThreadWaits() throws Exception {
        long waits = ThisThread.aside(() -> {
            KernelFile<TaskSwitches> file = TaskSwitches.of(MACHINE, Task.thread(ThisThread.tid()));
            TaskSwitches before = fact(file.read());
            for (int i = 0; i < 30; i++) {
                Thread.sleep(1);
            }
            TaskSwitches after = fact(file.read());
            file.close();
            return after.voluntary() - before.voluntary();
        });

        assertThat(waits).isGreaterThanOrEqualTo(30);
    }

    @Test
    void growsWithTheMemoryThatIsUsed() throws Exception {
        try (KernelFile<TaskStatus> file =
                TaskStatus.of(MACHINE, Task.process(ProcessHandle.current().pid()))) {
            TaskStatus before = fact(file.read());

            ByteBuffer used = ByteBuffer.allocateDirect(128 << 20);

            TaskStatus after = fact(file.read());
            assertThat(after.residentBytes() - before.residentBytes()).isGreaterThanOrEqualTo(64 << 20);
            assertThat(after.peakResidentBytes()).isGreaterThanOrEqualTo(after.residentBytes());
            assertThat(used.get(1)).isZero();
        }
    }
}
