package vitrine.inspection.kernel.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static vitrine.inspection.kernel.Recordings.fact;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Recordings;

class SharedMemoryTests {

    private static final String FILE = "proc/self/smaps_rollup";

    @TempDir
    private Path directory;

    @Test
    void addsUpWhatIsPrivateAndWhatIsShared() {
        assertThat(fact(SharedMemory.of(Recordings.host(), Task.self()).read()))
                .isEqualTo(new SharedMemory(
                        119256L * 1024, 100454L * 1024, (9564L + 84556) * 1024, 25136L * 1024, Reading.of(0L)));
    }

    @Test
    void saysWhatAnOldKernelDoesNotGive() {
        String old = """
                55-7f ---p 0 00:00 0 [rollup]
                Rss: 8 kB
                Pss: 6 kB
                Shared_Clean: 1 kB
                Shared_Dirty: 2 kB
                Private_Clean: 3 kB
                Private_Dirty: 2 kB
                """;

        SharedMemory memory = fact(SharedMemory.of(Recordings.written(directory, FILE, old), Task.self())
                .read());

        assertThat(memory.privateBytes()).isEqualTo(5 * 1024);
        assertThat(memory.swappedBytes().reason()).contains("this kernel gives no 'Swap:'");
    }

    @Test
    void saysWhyThereIsNone() {
        assertThat(SharedMemory.of(Recordings.old(), Task.self()).read().reason())
                .hasValueSatisfying(why -> assertThat(why).endsWith(FILE + ": no such file"));
        assertThat(SharedMemory.of(Recordings.written(directory, FILE, "Rss: 8 kB\n"), Task.self())
                        .read()
                        .reason())
                .contains(directory.resolve(FILE) + ": no line 'Pss:'");
    }

    @Test
    void growsWithPrivateMemoryAndAddsUp() {
        assumeThat(Path.of("/", FILE)).isReadable();
        try (KernelFile<SharedMemory> file = SharedMemory.of(KernelRoot.ofThisMachine(), Task.self())) {
            SharedMemory before = fact(file.read());

            ByteBuffer used = ByteBuffer.allocateDirect(128 << 20);

            SharedMemory after = fact(file.read());
            assertThat(after.privateBytes() - before.privateBytes()).isGreaterThanOrEqualTo(64 << 20);
            assertThat(after.privateBytes() + after.sharedBytes()).isEqualTo(after.residentBytes());
            assertThat(after.proportionalBytes()).isBetween(after.privateBytes(), after.residentBytes());
            assertThat(used.get(1)).isZero();
        }
    }
}
