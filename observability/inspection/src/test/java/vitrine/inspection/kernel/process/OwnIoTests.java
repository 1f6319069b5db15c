package vitrine.inspection.kernel.process;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.inspection.kernel.Recordings.fact;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;

class OwnIoTests {

    @TempDir
    private Path directory;

    @Test
    void countsToTheLastCallAndByteWhatItsThreadReads() throws Exception {
        Path file = Files.write(directory.resolve("file"), new byte[1_000]);

        TaskIo done = ThisThread.aside(() -> {
            try (KernelFile<OwnIo> io = OwnIo.ofThisThread(KernelRoot.ofThisMachine());
                    InputStream in = Files.newInputStream(file)) {
                fact(io.read()).since(fact(io.read()));
                byte[] buffer = new byte[100];
                in.read(buffer);
                OwnIo before = fact(io.read());
                for (int i = 0; i < 7; i++) {
                    in.read(buffer);
                }
                return fact(io.read()).since(before);
            }
        });

        assertThat(done).isEqualTo(new TaskIo(700, 0, 7, 0, 0, 0, 0));
    }

    @Test
    void findsThatNothingWasDoneBetweenTwoReadings() throws Exception {
        TaskIo done = ThisThread.aside(() -> {
            try (KernelFile<OwnIo> io = OwnIo.ofThisThread(KernelRoot.ofThisMachine())) {
                fact(io.read()).since(fact(io.read()));
                OwnIo before = fact(io.read());
                return fact(io.read()).since(before);
            }
        });

        assertThat(done).isEqualTo(new TaskIo(0, 0, 0, 0, 0, 0, 0));
    }
}
