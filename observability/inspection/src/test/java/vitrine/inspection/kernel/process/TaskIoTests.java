package vitrine.inspection.kernel.process;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.inspection.kernel.Recordings.fact;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Recordings;

class TaskIoTests {

    private static final String FILE = "proc/self/io";

    @TempDir
    private Path directory;

    @Test
    void readsEachFigureByItsName() {
        assertThat(fact(TaskIo.of(Recordings.host(), Task.self()).read()))
                .isEqualTo(new TaskIo(1737554, 16, 229, 10, 299008, 36864, 0));
    }

    @Test
    void readsAThreadOfItsOwnFile() {
        TaskIo thread = fact(TaskIo.of(Recordings.host(), Task.thread(1922)).read());

        assertThat(thread.readCalls()).isLessThan(229).isPositive();
    }

    @Test
    void passesOverLinesThatItDoesNotKnowAndCountsInAll64Bits() {
        String content = """
                rchar: 18446744073709551615
                new: 7
                wchar: 2
                syscr: 2147483648
                syscw: 4
                read_bytes: 5
                write_bytes: 6
                cancelled_write_bytes: 7
                """;

        TaskIo io = fact(TaskIo.of(Recordings.written(directory, FILE, content), Task.self())
                .read());

        assertThat(io).isEqualTo(new TaskIo(-1, 2, 2147483648L, 4, 5, 6, 7));
        assertThat(new TaskIo(9, 3, 2147483649L, 6, 8, 10, 12).since(io)).isEqualTo(new TaskIo(10, 1, 1, 2, 3, 4, 5));
    }

    @Test
    void saysWhyThereIsNone() {
        assertThat(TaskIo.of(Recordings.old(), Task.self()).read().reason())
                .hasValueSatisfying(why -> assertThat(why).endsWith(FILE + ": no such file"));
        assertThat(TaskIo.of(Recordings.written(directory, FILE, "rchar: 1\nwchar: 2\n"), Task.self())
                        .read()
                        .reason())
                .contains(directory.resolve(FILE) + ": no line 'syscr:'");
    }

    @Test
    void countsWhatThisProcessWrites() throws IOException {
        try (KernelFile<TaskIo> file = TaskIo.of(KernelRoot.ofThisMachine(), Task.self())) {
            TaskIo before = fact(file.read());

            write(directory.resolve("out"), 50, 10_000);

            TaskIo done = fact(file.read()).since(before);
            assertThat(done.writtenBytes()).isGreaterThanOrEqualTo(500_000);
            assertThat(done.writeCalls()).isGreaterThanOrEqualTo(50);
            assertThat(done.readCalls()).isPositive();
        }
    }

    @Test
    void countsExactlyWhatOneThreadWrites() throws Exception {
        Path out = Files.createFile(directory.resolve("out"));
        write(out, 1, 1);

        TaskIo done = ThisThread.aside(() -> {
            try (KernelFile<TaskIo> file = TaskIo.of(KernelRoot.ofThisMachine(), Task.thread(ThisThread.tid()))) {
                fact(file.read());
                TaskIo before = fact(file.read());
                write(out, 30, 1_000);
                return fact(file.read()).since(before);
            }
        });

        assertThat(done.writeCalls()).isEqualTo(30);
        assertThat(done.writtenBytes()).isEqualTo(30_000);
    }

    @Test
    void countsItsOwnReadingsWithACallEach() throws Exception {
        TaskIo done = ThisThread.aside(() -> {
            try (KernelFile<TaskIo> file = TaskIo.of(KernelRoot.ofThisMachine(), Task.thread(ThisThread.tid()))) {
                fact(file.read()).since(fact(file.read()));
                TaskIo before = fact(file.read());
                for (int i = 0; i < 9; i++) {
                    fact(file.read());
                }
                return fact(file.read()).since(before);
            }
        });

        assertThat(done.readCalls()).isEqualTo(10);
        assertThat(done.writeCalls()).isZero();
    }

    private static void write(Path path, int calls, int bytesEach) throws IOException {
        byte[] bytes = new byte[bytesEach];
        try (OutputStream output = Files.newOutputStream(path)) {
            for (int i = 0; i < calls; i++) {
                output.write(bytes);
            }
        }
    }
}
