package vitrine.inspection.kernel.cgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static vitrine.inspection.kernel.Recordings.fact;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Recordings;
import vitrine.inspection.kernel.Source;

class CgroupTests {

    @TempDir
    private Path directory;

    @Test
    void readsVersion2() {
        assertThat(read(Recordings.cgroup2()))
                .isEqualTo(new CgroupFigures(
                        2,
                        Reading.of(123456789L),
                        Reading.of(OptionalLong.of(402653184)),
                        Reading.of(98765432L),
                        Reading.of(OptionalDouble.of(1.5)),
                        Reading.of(new CgroupFigures.Throttling(500, 40, 2500000)),
                        Reading.of(37L),
                        Reading.of(OptionalLong.empty())));
    }

    @Test
    void readsVersion1InAContainer() {
        CgroupFigures figures = read(Recordings.container());

        assertThat(figures.version()).isEqualTo(1);
        assertThat(figures.maxMemoryBytes()).isEqualTo(Reading.of(OptionalLong.of(300 << 20)));
        assertThat(figures.maxCpus()).isEqualTo(Reading.of(OptionalDouble.of(0.5)));
        assertThat(figures.throttling()).isEqualTo(Reading.of(new CgroupFigures.Throttling(21, 18, 913116)));
        assertThat(figures.maxTasks()).isEqualTo(Reading.of(OptionalLong.of(50)));
        assertThat(fact(figures.memoryBytes())).isPositive();
    }

    @Test
    void readsVersion1OutsideOfAContainer() {
        CgroupFigures figures = read(Recordings.host());

        assertThat(figures.version()).isEqualTo(1);
        assertThat(figures.maxMemoryBytes()).isEqualTo(Reading.of(OptionalLong.empty()));
        assertThat(figures.maxCpus()).isEqualTo(Reading.of(OptionalDouble.empty()));
        assertThat(figures.tasks().reason())
                .hasValueSatisfying(why -> assertThat(why).endsWith("sys/fs/cgroup/pids/pids.current: no such file"));
    }

    @Test
    void findsAGroupBelowATreeThatTwoControllersShare() {
        CgroupFigures figures = read(Recordings.old());

        assertThat(figures.memoryBytes()).isEqualTo(Reading.of(55555555L));
        assertThat(figures.maxMemoryBytes()).isEqualTo(Reading.of(OptionalLong.of(256 << 20)));
        assertThat(figures.cpuMicros()).isEqualTo(Reading.of(1234567L));
        assertThat(figures.tasks().value()).isEmpty();
    }

    @Test
    void takesTheTopOfTheTreeForAGroupThatCannotBeSeen() {
        mounted("0::/../outside\n", "27 26 0:27 /inside /sys/fs/cgroup ro - cgroup2 cgroup rw\n");
        KernelRoot root = Recordings.written(directory, "sys/fs/cgroup/pids.current", "3\n");

        assertThat(read(root).tasks()).isEqualTo(Reading.of(3L));
    }

    @Test
    void findsAGroupBelowTheContainersOwn() {
        mounted("0::/docker/a/below\n", "27 26 0:27 /docker/a /sys/fs/cgroup ro - cgroup2 cgroup rw\n");
        Recordings.written(directory, "sys/fs/cgroup/pids.current", "3\n");
        KernelRoot root = Recordings.written(directory, "sys/fs/cgroup/below/pids.current", "2\n");

        assertThat(read(root).tasks()).isEqualTo(Reading.of(2L));
    }

    @Test
    void takesTheTopOfTheTreeForAGroupThatIsNotMounted() {
        mounted("0::/docker/a\n", "27 26 0:27 / /sys/fs/cgroup ro - cgroup2 cgroup rw\n");
        KernelRoot root = Recordings.written(directory, "sys/fs/cgroup/pids.current", "3\n");

        assertThat(read(root).tasks()).isEqualTo(Reading.of(3L));
    }

    @Test
    void saysThatTheRootOfVersion2HasNoFigures() {
        mounted("0::/\n", "27 26 0:27 / /sys/fs/cgroup ro - cgroup2 cgroup rw\n");
        KernelRoot root =
                Recordings.written(directory, "sys/fs/cgroup/cpu.stat", "usage_usec 5\nuser_usec 3\nsystem_usec 2\n");

        CgroupFigures figures = read(root);

        assertThat(figures.cpuMicros()).isEqualTo(Reading.of(5L));
        assertThat(figures.throttling().reason())
                .contains(directory.resolve("sys/fs/cgroup/cpu.stat") + ": no line 'nr_periods '");
        assertThat(figures.memoryBytes().reason())
                .contains(directory.resolve("sys/fs/cgroup/memory.current") + ": no such file");
    }

    @Test
    void saysWhyThereIsNoGroup() {
        assertThat(Cgroup.of(new KernelRoot(directory)).read().reason())
                .contains(directory.resolve("proc/self/cgroup") + ": no such file");

        KernelRoot root = mounted("0::/\n", "1 0 0:1 / / rw - ext4 /dev/vda rw\n");
        assertThat(Cgroup.of(root).read().reason()).contains("/proc/self/mountinfo: no control group is mounted");

        mounted("what\n", "1 0 0:1 / / rw - ext4 /dev/vda rw\n");
        assertThat(Cgroup.of(root).read().reason())
                .contains(
                        directory.resolve("proc/self/cgroup") + ": 'what' where hierarchy:controllers:group should be");
    }

    @Test
    void differencesOfThrottling() {
        assertThat(new CgroupFigures.Throttling(10, 5, 7).since(new CgroupFigures.Throttling(4, 3, -1)))
                .isEqualTo(new CgroupFigures.Throttling(6, 2, 8));
    }

    @Test
    void countsTheCpuTimeOfThisProcess() {
        Source<CgroupFigures> group = Cgroup.of(KernelRoot.ofThisMachine());
        assumeThat(group.read().then(CgroupFigures::cpuMicros).value()).isPresent();
        long before = fact(fact(group.read()).cpuMicros());

        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        while (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start < 100_000_000) {
            Thread.onSpinWait();
        }

        assertThat(fact(fact(group.read()).cpuMicros()) - before).isGreaterThanOrEqualTo(80_000);
    }

    @Test
    void findsTheGroupThatThisProcessIsIn() {
        Path group = Path.of("/sys/fs/cgroup/cgroup.procs");
        assumeThat(Files.isReadable(group) || Files.isDirectory(Path.of("/sys/fs/cgroup/memory")))
                .isTrue();

        assertThat(read(KernelRoot.ofThisMachine()).version()).isEqualTo(Files.exists(group) ? 2 : 1);
    }

    private KernelRoot mounted(String cgroup, String mountinfo) {
        Recordings.written(directory, "proc/self/cgroup", cgroup);
        return Recordings.written(directory, "proc/self/mountinfo", mountinfo);
    }

    private static CgroupFigures read(KernelRoot root) {
        return fact(Cgroup.of(root).read());
    }
}
