package vitrine.inspection.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineSinkTests {

    @TempDir
    private Path directory;

    @Test
    void aFileThatIsFullTakesThePlaceOfTheOneBefore() throws IOException {
        Path file = directory.resolve("access.log");
        try (BoundedFile sink = new BoundedFile(file, 20)) {
            write(sink, "first, 15 chars\n");
            write(sink, "second, 15 char\n");
            write(sink, "3\n");
            write(sink, "fourth, 15 char\n");
        }

        assertThat(file).hasContent("fourth, 15 char\n");
        assertThat(directory.resolve("access.log.1")).hasContent("second, 15 char\n3\n");
        assertThat(directory).isDirectoryNotContaining(path -> path.toString().endsWith(".2"));
    }

    @Test
    void aFileIsGoneOnWithAfterARestart() throws IOException {
        Path file = directory.resolve("access.log");
        try (BoundedFile sink = new BoundedFile(file, 20)) {
            write(sink, "before\n");
        }

        try (BoundedFile sink = new BoundedFile(file, 20)) {
            write(sink, "after\n");
            assertThat(file).hasContent("before\nafter\n");
            write(sink, "no room any more\n");
        }

        assertThat(file).hasContent("no room any more\n");
    }

    @Test
    void standardOutputIsWrittenInPiecesOfWholeLinesThatAPipeTakesAtOnce() throws IOException {
        List<String> pieces = new ArrayList<>();
        String lines = ("x".repeat(99) + "\n").repeat(100);
        try (StandardOutput sink = new StandardOutput(noting(pieces))) {
            write(sink, lines);
        }

        assertThat(pieces)
                .hasSize(3)
                .allSatisfy(
                        piece -> assertThat(piece).endsWith("\n").hasSizeLessThanOrEqualTo(StandardOutput.PIPE_BUF));
        assertThat(String.join("", pieces)).isEqualTo(lines);
    }

    private static void write(LineSink sink, String lines) throws IOException {
        byte[] bytes = lines.getBytes(US_ASCII);
        sink.write(bytes, bytes.length);
    }

    private static OutputStream noting(List<String> pieces) {
        return new OutputStream() {

            @Override
            public void write(int b) {
                throw new UnsupportedOperationException("byte by byte");
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                pieces.add(new String(bytes, from, length, US_ASCII));
            }
        };
    }
}
