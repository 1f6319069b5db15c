package vitrine.db.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredFilePathTests {

    @TempDir
    private Path directory;

    @BeforeAll
    static void register() {
        MeasuredFilePath.register();
    }

    @Test
    void countsReadsWritesAndForcesOnTheThreadsAccount() throws IOException {
        StorageStats before = own();

        try (FileChannel file = open("measured:")) {
            file.write(ByteBuffer.allocate(4096), 0);
            file.write(ByteBuffer.allocate(100), 4096);
            file.force(true);
            file.read(ByteBuffer.allocate(1000), 0);
        }

        StorageStats after = own();
        assertThat(after.writes() - before.writes()).isEqualTo(2);
        assertThat(after.writeBytes() - before.writeBytes()).isEqualTo(4196);
        assertThat(after.forces() - before.forces()).isEqualTo(1);
        assertThat(after.reads() - before.reads()).isEqualTo(1);
        assertThat(after.readBytes() - before.readBytes()).isEqualTo(1000);
        assertThat(after.readNanos()).isGreaterThan(before.readNanos());
    }

    @Test
    void writesWhatIsReadBackFromTheFileItself() throws IOException {
        try (FileChannel file = open("measured:")) {
            file.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), 0);
        }

        assertThat(Files.readAllBytes(directory.resolve("file"))).containsExactly(1, 2, 3);
    }

    @Test
    void countsAReadAtTheEndAsAReadOfNoBytes() throws IOException {
        StorageStats before = own();

        try (FileChannel file = open("measured:")) {
            assertThat(file.read(ByteBuffer.allocate(10), 0)).isEqualTo(-1);
        }

        assertThat(own().reads() - before.reads()).isEqualTo(1);
        assertThat(own().readBytes()).isEqualTo(before.readBytes());
    }

    @Test
    void forcesEachWriteOfAForcedFile() throws IOException {
        StorageStats before = own();

        try (FileChannel file = open("forced:")) {
            file.write(ByteBuffer.allocate(10), 0);
            file.write(ByteBuffer.allocate(10), 10);
        }

        assertThat(own().forces() - before.forces()).isEqualTo(2);
    }

    @Test
    void hidesASealedFileUnderEachOfItsNames() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertThat(FilePath.get("measured:" + file).exists()).isTrue();

        MeasuredFilePath.seal(file);

        assertThat(FilePath.get("measured:" + file).exists()).isFalse();
        assertThat(FilePath.get("nioMapped:measured:" + file).exists()).isFalse();
        MeasuredFilePath.unseal(file);
        assertThat(FilePath.get("measured:" + file).exists()).isTrue();
    }

    private FileChannel open(String scheme) throws IOException {
        return FilePath.get(scheme + directory.resolve("file")).open("rw");
    }

    private static StorageStats own() {
        return MeasuredFilePath.accounts().own().stats();
    }
}
