package vitrine.load.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentRootTests {

    @TempDir
    private Path directory;

    @Test
    void findsTheFileOfTheSizeWanted() throws IOException {
        write("small.html", 900);
        write("right.html", 2_100);
        write("covers/right.jpg", 2_048);

        var found = new DocumentRoot(directory).nearest("*.html", 2_048);

        assertThat(found).isEqualTo(new DocumentRoot.Asset("/right.html", 2_100));
    }

    @Test
    void findsFilesInDirectories() throws IOException {
        write("covers/017-large.jpg", 100);

        assertThat(new DocumentRoot(directory).nearest("covers/*.jpg", 5).path())
                .isEqualTo("/covers/017-large.jpg");
    }

    @Test
    void saysWhatItLookedForInVain() {
        assertThatIOException()
                .isThrownBy(() -> new DocumentRoot(directory).nearest("covers/*.jpg", 5))
                .withMessageContaining("no file covers/*.jpg");
    }

    private void write(String path, int bytes) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[bytes]);
    }
}
