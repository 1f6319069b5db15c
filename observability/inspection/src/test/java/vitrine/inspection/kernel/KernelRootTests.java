package vitrine.inspection.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.Reading;

class KernelRootTests {

    @TempDir
    private Path directory;

    @Test
    void listsDirectoriesAndLinksToThemSortedAndNoFiles() throws IOException {
        Files.createDirectory(directory.resolve("lo"));
        Files.createSymbolicLink(directory.resolve("eth0"), directory.resolve("lo"));
        Files.createFile(directory.resolve("bonding_masters"));

        assertThat(new KernelRoot(directory).directories("")).isEqualTo(Reading.of(List.of("eth0", "lo")));
    }

    @Test
    void saysThatAFileIsNoDirectory() {
        KernelRoot root = Recordings.written(directory, "sys", "x\n");

        assertThat(root.directories("sys").reason()).contains(directory.resolve("sys") + ": not a directory");
    }

    @Test
    void saysThatADirectoryIsMissing() {
        assertThat(new KernelRoot(directory).directories("sys").reason())
                .contains(directory.resolve("sys") + ": no such directory");
    }
}
