package vitrine.inspection.kernel.host;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.inspection.kernel.Recordings.fact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Recordings;

class MemoryInfoTests {

    @TempDir
    private Path directory;

    @Test
    void readsKilobytesAs1024Bytes() {
        assertThat(fact(MemoryInfo.of(Recordings.old()).read()))
                .isEqualTo(new MemoryInfo(
                        2048000L * 1024,
                        204800L * 1024,
                        1024000L * 1024,
                        10240L * 1024,
                        512000L * 1024,
                        64 * 1024,
                        32 * 1024,
                        1048576L * 1024,
                        1000000L * 1024));
    }

    @Test
    void passesOverTheLinesOfANewerKernel() {
        MemoryInfo memory = fact(MemoryInfo.of(Recordings.host()).read());

        assertThat(memory.totalBytes()).isEqualTo(24682416L * 1024);
        assertThat(memory.availableBytes()).isBetween(memory.freeBytes(), memory.totalBytes());
        assertThat(memory.swapTotalBytes()).isZero();
    }

    @Test
    void isUnavailableWithoutALineThatItNeeds() {
        KernelRoot root = Recordings.written(directory, "proc/meminfo", "MemTotal: 1 kB\nMemFree: 1 kB\n");

        assertThat(MemoryInfo.of(root).read().reason())
                .contains(directory.resolve("proc/meminfo") + ": no line 'MemAvailable:'");
    }

    @Test
    void agreesWithThisMachine() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/proc/meminfo"));
        MemoryInfo memory = fact(MemoryInfo.of(KernelRoot.ofThisMachine()).read());

        assertThat(lines).anyMatch(line -> line.matches("MemTotal: +" + memory.totalBytes() / 1024 + " kB"));
        assertThat(lines).anyMatch(line -> line.matches("SwapTotal: +" + memory.swapTotalBytes() / 1024 + " kB"));
        assertThat(memory.freeBytes()).isPositive().isLessThan(memory.totalBytes());
        assertThat(memory.availableBytes()).isPositive().isLessThan(memory.totalBytes());
    }
}
