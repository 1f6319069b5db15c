package vitrine.inspection.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LineBufferTests {

    private final HeldSink sink = new HeldSink();

    @Test
    void writesWhatCameWithoutBeingAskedTo() {
        sink.free();
        try (LineBuffer lines = new LineBuffer(sink, 100).start()) {
            add(lines, "one\n");
            add(lines, "two\n");

            await().until(() -> sink.written().equals("one\ntwo\n"));
        }
    }

    @Test
    void writesTheLastLinesWhenItCloses() {
        sink.free();
        try (LineBuffer lines = new LineBuffer(sink, 100).start()) {
            add(lines, "the last\n");
        }

        assertThat(sink.written()).isEqualTo("the last\n");
        assertThat(sink.closed).isTrue();
    }

    @Test
    void losesLinesAndSaysSoRatherThanLetARequestWait(CapturedOutput output) {
        try (LineBuffer lines = new LineBuffer(sink, 10).start()) {
            add(lines, "held up\n");
            await().until(() -> sink.isHeldUp());
            add(lines, "kept\n");
            add(lines, "too much\n");
            add(lines, "again\n");
            sink.free();

            await().until(() -> sink.written().equals("held up\nkept\n"));
        }
        assertThat(output).contains("The access log lost 2 lines");
    }

    private static void add(LineBuffer lines, String line) {
        lines.add(new StringBuilder(line));
    }

    /** Writes nothing before it is let. */
    private static final class HeldSink implements LineSink {

        private final CountDownLatch free = new CountDownLatch(1);
        private final CountDownLatch heldUp = new CountDownLatch(1);
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private volatile boolean closed;

        void free() {
            free.countDown();
        }

        boolean isHeldUp() {
            return heldUp.getCount() == 0;
        }

        String written() {
            return written.toString(US_ASCII);
        }

        @Override
        public void write(byte[] lines, int length) throws IOException {
            if (length > 0) {
                heldUp.countDown();
            }
            try {
                assertThat(length == 0 || free.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            written.write(lines, 0, length);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
