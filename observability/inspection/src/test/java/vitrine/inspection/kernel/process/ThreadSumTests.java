package vitrine.inspection.kernel.process;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.inspection.kernel.Recordings.fact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Recordings;

class ThreadSumTests {

    @TempDir
    private Path directory;

    @Test
    void addsUpTheThreads() {
        assertThat(fact(new ThreadSum(Recordings.host()).read()))
                .isEqualTo(new TaskSchedule(
                        5249590L + 1064830528L + 212176L, 4236381L + 1065434971L + 3280713L, 3 + 1704 + 9));
    }

    @Test
    void keepsWhatAThreadHadDoneWhenItEnded() throws IOException {
        ThreadSum sum = new ThreadSum(thread(1, "10 20 3"));
        thread(2, "100 200 30");
        assertThat(fact(sum.read())).isEqualTo(new TaskSchedule(110, 220, 33));

        end(2);
        thread(1, "11 22 4");

        assertThat(fact(sum.read())).isEqualTo(new TaskSchedule(111, 222, 34));
    }

    @Test
    void countsAThreadThatTookTheNumberOfAnotherFromItsStart() {
        ThreadSum sum = new ThreadSum(thread(1, "1000 2000 300"));
        sum.read();

        thread(1, "5 6 7");

        assertThat(fact(sum.read())).isEqualTo(new TaskSchedule(1005, 2006, 307));
    }

    @Test
    void doesNotCountTwiceAThreadThatCouldNotBeReadOnce() {
        ThreadSum sum = new ThreadSum(thread(1, "10 20 3"));
        sum.read();

        thread(1, "not now");
        assertThat(fact(sum.read())).isEqualTo(new TaskSchedule(10, 20, 3));

        thread(1, "12 23 4");
        assertThat(fact(sum.read())).isEqualTo(new TaskSchedule(12, 23, 4));
    }

    @Test
    void saysWhyThereIsNone() throws IOException {
        assertThat(new ThreadSum(Recordings.old()).read().reason())
                .hasValueSatisfying(why -> assertThat(why).endsWith("proc/self/task: no such directory"));
        Files.createDirectories(directory.resolve("proc/self/task/7"));
        assertThat(new ThreadSum(new KernelRoot(directory)).read().reason())
                .contains(directory.resolve("proc/self/task/7/schedstat") + ": no such file");
    }

    @Test
    void knowsTheThreadsOfThisProcess() throws Exception {
        long tid = ThisThread.aside(ThisThread::tid);
        long own = ThisThread.tid();

        assertThat(fact(Threads.of(KernelRoot.ofThisMachine()).read()))
                .contains(own, ProcessHandle.current().pid())
                .doesNotHaveDuplicates();
        assertThat(tid).isNotEqualTo(own);
    }

    private KernelRoot thread(long tid, String schedstat) {
        return Recordings.written(directory, "proc/self/task/" + tid + "/schedstat", schedstat + "\n");
    }

    private void end(long tid) throws IOException {
        Path task = directory.resolve("proc/self/task/" + tid);
        Files.delete(task.resolve("schedstat"));
        Files.delete(task);
    }
}
