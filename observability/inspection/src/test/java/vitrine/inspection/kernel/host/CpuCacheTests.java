package vitrine.inspection.kernel.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.groups.Tuple.tuple;
import static vitrine.inspection.kernel.Recordings.fact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Recordings;

class CpuCacheTests {

    private static final String CACHE = "sys/devices/system/cpu/cpu0/cache/";

    @TempDir
    private Path directory;

    @Test
    void readsWhatTheProcessorClaims() {
        assertThat(fact(CpuCache.all(Recordings.host())))
                .extracting(CpuCache::level, CpuCache::type, CpuCache::claimedBytes)
                .containsExactly(
                        tuple(1, "Data", 32 * 1024L),
                        tuple(1, "Instruction", 32 * 1024L),
                        tuple(2, "Unified", 512 * 1024L),
                        tuple(3, "Unified", 32768 * 1024L));
        assertThat(fact(CpuCache.all(Recordings.host())).getLast().cpus()).isEqualTo(Reading.of("0-1"));
    }

    @Test
    void saysWhatOfACacheIsNotGiven() {
        Recordings.written(directory, CACHE + "index0/level", "2\n");
        Recordings.written(directory, CACHE + "index0/type", "Unified\n");
        KernelRoot root = Recordings.written(directory, CACHE + "index0/size", "1024K\n");

        CpuCache cache = fact(CpuCache.all(root)).getFirst();

        assertThat(cache.claimedBytes()).isEqualTo(1024 * 1024);
        assertThat(cache.lineBytes().reason())
                .contains(directory.resolve(CACHE + "index0/coherency_line_size") + ": no such file");
    }

    @Test
    void leavesOutACacheWhoseSizeMakesNoSense() {
        Recordings.written(directory, CACHE + "index0/level", "2\n");
        Recordings.written(directory, CACHE + "index0/type", "Unified\n");
        KernelRoot root = Recordings.written(directory, CACHE + "index0/size", "1M\n");

        assertThat(CpuCache.all(root).reason())
                .contains("/" + CACHE.substring(0, CACHE.length() - 1) + ": the processor reports no cache");
    }

    @Test
    void saysThatThereIsNoCacheDirectory() {
        assertThat(CpuCache.all(Recordings.container()).reason())
                .hasValueSatisfying(why -> assertThat(why).endsWith("/cache: no such directory"));
    }

    @Test
    void isAsLargeAsItsSetsWaysAndLinesMake() throws IOException {
        Path cache = Path.of("/", CACHE, "index0");
        assumeThat(cache).isDirectory();

        long bytes = number(cache, "number_of_sets")
                * number(cache, "ways_of_associativity")
                * number(cache, "coherency_line_size");

        assertThat(fact(CpuCache.all(KernelRoot.ofThisMachine())).getFirst().claimedBytes())
                .isEqualTo(bytes);
    }

    private static long number(Path directory, String file) throws IOException {
        return Long.parseLong(Files.readString(directory.resolve(file)).strip());
    }
}
