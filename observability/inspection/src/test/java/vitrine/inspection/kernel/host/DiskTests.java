package vitrine.inspection.kernel.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static vitrine.inspection.kernel.Recordings.fact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Recordings;

class DiskTests {

    @TempDir
    private Path directory;

    @Test
    void readsEachColumnAndLeavesOutWhatNeverWorked() {
        assertThat(fact(Disk.all(Recordings.cgroup2()).read()))
                .containsExactly(new Disk(
                        "nvme0n1",
                        4294967297L,
                        12,
                        3000 * 512,
                        14,
                        15,
                        16,
                        17 * 512,
                        18,
                        2,
                        4294967290L,
                        Reading.of(26L),
                        Reading.of(27L)));
    }

    @Test
    void saysThatAnOldKernelCountsNoFlushes() {
        List<Disk> disks = fact(Disk.all(Recordings.old()).read());

        assertThat(disks).extracting(Disk::name).containsExactly("sda", "sda1");
        assertThat(disks.getFirst().busyMillis()).isEqualTo(1010);
        assertThat(disks.getFirst().flushes().reason()).contains("this kernel counts no flushes");
    }

    @Test
    void passesOverColumnsThatItDoesNotKnow() {
        String line = "8 0 sda 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20\n8 1 sdb 1 0 0 0 0 0 0 0 0 0 0\n";

        assertThat(fact(Disk.all(written(line)).read())).extracting(Disk::name).containsExactly("sda", "sdb");
    }

    @Test
    void differencesGoOnWhereTheKernelsTimesBeginAgainAtZero() {
        Disk before = disk("8 0 sda 10 0 8 4294967290 20 0 16 4294967295 1 4294967000 0 0 0 0 0 3 4294967295\n");
        Disk after = disk("8 0 sda 14 0 10 10 25 0 20 9 2 704 0 0 0 0 0 5 1\n");

        Disk done = after.since(before);

        assertThat(done.reads()).isEqualTo(4);
        assertThat(done.readBytes()).isEqualTo(1024);
        assertThat(done.readMillis()).isEqualTo(16);
        assertThat(done.writeMillis()).isEqualTo(10);
        assertThat(done.busyMillis()).isEqualTo(1000);
        assertThat(done.inFlight()).isEqualTo(2);
        assertThat(done.flushes()).isEqualTo(Reading.of(2L));
        assertThat(done.flushMillis()).isEqualTo(Reading.of(2L));
    }

    @Test
    void isUnavailableWhenCutOff() {
        assertThat(Disk.all(written("8 0 sda 1 2 3\n")).read().reason())
                .contains(directory.resolve("proc/diskstats") + ": line ends where a word should follow");
        assertThat(Disk.all(written("8 0 sda 1 2 3 4 5 6 7 8 9 10 1")).read().reason())
                .contains(directory.resolve("proc/diskstats") + ": ends in the middle of a line");
        assertThat(Disk.all(Recordings.container()).read().value()).isEmpty();
    }

    @Test
    void agreesWithTheDevicesOwnFile() throws IOException {
        List<Disk> disks = fact(Disk.all(KernelRoot.ofThisMachine()).read());
        assumeThat(disks).isNotEmpty();
        String name = disks.getFirst().name();
        Path own = Path.of("/sys/class/block", name, "stat");
        assumeThat(own).isReadable();

        String[] before = columns(own);
        Disk disk = fact(Disk.all(KernelRoot.ofThisMachine()).read()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        String[] after = columns(own);

        assertThat(disk.reads()).isBetween(Long.valueOf(before[0]), Long.valueOf(after[0]));
        assertThat(disk.readBytes() / 512).isBetween(Long.valueOf(before[2]), Long.valueOf(after[2]));
        assertThat(disk.writes()).isBetween(Long.valueOf(before[4]), Long.valueOf(after[4]));
        assertThat(disk.writtenBytes() / 512).isBetween(Long.valueOf(before[6]), Long.valueOf(after[6]));
        assertThat(disk.busyMillis()).isBetween(Long.valueOf(before[9]), Long.valueOf(after[9]));
    }

    private static String[] columns(Path file) throws IOException {
        return Files.readString(file).strip().split(" +", -1);
    }

    private KernelRoot written(String content) {
        return Recordings.written(directory, "proc/diskstats", content);
    }

    private Disk disk(String line) {
        return fact(Disk.all(written(line)).read()).getFirst();
    }
}
