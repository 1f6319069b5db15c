package vitrine.inspection.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.Reading;

class KernelFileTests {

    private static final KernelRoot MACHINE = KernelRoot.ofThisMachine();

    @TempDir
    private Path directory;

    @Test
    void readsFromTheStartEachTime() {
        KernelFile<Long> file = Recordings.written(directory, "count", "1\n").file("count", Text::number);

        assertThat(file.read()).isEqualTo(Reading.of(1L));
        Recordings.written(directory, "count", "22\n");
        assertThat(file.read()).isEqualTo(Reading.of(22L));
        Recordings.written(directory, "count", "3\n");
        assertThat(file.read()).isEqualTo(Reading.of(3L));
        file.close();
    }

    @Test
    void tellsAtAnyTimeWhatItSaidWhenItWasLookedAt() {
        KernelFile<Long> file = Recordings.written(directory, "count", "1\n").file("count", Text::number);

        Supplier<Reading<Long>> first = file.look();
        Recordings.written(directory, "count", "no number\n");
        Supplier<Reading<Long>> second = file.look();
        file.close();

        assertThat(first.get()).isEqualTo(Reading.of(1L)).isEqualTo(first.get());
        assertThat(second.get().reason())
                .hasValueSatisfying(why -> assertThat(why).endsWith("count: 'no' where a number should be"));
    }

    @Test
    void keepsOneDescriptorHoweverOftenItReads() throws IOException {
        KernelFile<Long> file = Recordings.written(directory, "count", "1\n").file("count", Text::number);

        for (int i = 0; i < 100; i++) {
            file.read();
        }

        assertThat(descriptors()).hasSize(1);
        file.close();
        assertThat(descriptors()).isEmpty();
        assertThat(file.read()).isEqualTo(Reading.of(1L));
        file.close();
    }

    @Test
    void leavesNoDescriptorBehindWhenItReadsOnce() throws IOException {
        assertThat(Recordings.written(directory, "count", "1\n").readOnce("count", Text::number))
                .isEqualTo(Reading.of(1L));

        assertThat(descriptors()).isEmpty();
    }

    @Test
    void saysThatAFileIsMissingAndDoesNotLookAgain() {
        KernelFile<Long> file = new KernelRoot(directory).file("count", Text::number);

        assertThat(file.read().reason()).contains(directory.resolve("count") + ": no such file");
        Recordings.written(directory, "count", "1\n");
        assertThat(file.read().value()).isEmpty();
    }

    /** A sysctl that may only be written, which the kernel holds against root too. */
    @Test
    void saysThatAFileIsForbidden() {
        assumeThat(Path.of("/proc/sys/net/ipv4/route/flush")).exists();

        assertThat(MACHINE.readOnce("proc/sys/net/ipv4/route/flush", Text::number)
                        .reason())
                .contains("/proc/sys/net/ipv4/route/flush: permission denied");
    }

    @Test
    void saysWhatTheKernelSaysWhenAReadFailsAndTriesAgain() throws IOException {
        Path path = Files.createDirectory(directory.resolve("count"));
        KernelFile<Long> file = new KernelRoot(directory).file("count", Text::number);

        assertThat(file.read().reason()).contains(path + ": Is a directory");
        Files.delete(path);
        Recordings.written(directory, "count", "1\n");
        assertThat(file.read()).isEqualTo(Reading.of(1L));
        file.close();
    }

    @Test
    void saysWhatIsWrongWithTheFormAndTriesAgain() {
        KernelFile<Long> file = Recordings.written(directory, "count", "1").file("count", Text::number);

        assertThat(file.read().reason()).contains(directory.resolve("count") + ": ends in the middle of a line");
        Recordings.written(directory, "count", "1\n");
        assertThat(file.read()).isEqualTo(Reading.of(1L));
        file.close();
    }

    @Test
    void readsWhatIsLargerThanItsFirstBuffer() {
        String word = "x".repeat(100_000);

        assertThat(Recordings.written(directory, "word", word + "\n").readOnce("word", Text::word))
                .isEqualTo(Reading.of(word));
    }

    @Test
    void doesNotReadWithoutEnd() {
        assertThat(MACHINE.readOnce("dev/zero", Text::word).reason()).contains("/dev/zero: more than 262144 bytes");
    }

    @Test
    void readsAllOfASysctl() throws IOException {
        assumeThat(Path.of("/proc/sys/net/ipv4/tcp_rmem")).isReadable();

        assertThat(MACHINE.readOnce("proc/sys/net/ipv4/tcp_rmem", Text::line))
                .isEqualTo(Reading.of(Files.readAllLines(Path.of("/proc/sys/net/ipv4/tcp_rmem"))
                        .getFirst()));
    }

    @Test
    void readsOnAnInterruptedThreadAndLeavesItInterrupted() {
        KernelFile<Long> file = Recordings.written(directory, "count", "1\n").file("count", Text::number);

        Thread.currentThread().interrupt();
        Reading<Long> reading = file.read();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(reading).isEqualTo(Reading.of(1L));
        file.close();
    }

    @Test
    void losesNoReadingToInterruptsThatComeWhileItReads() throws InterruptedException {
        KernelFile<String> file = MACHINE.file("proc/self/stat", Text::word);
        List<Reading<String>> failed = new ArrayList<>();
        Thread reader = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 20_000; i++) {
                Reading<String> reading = file.read();
                if (reading.value().isEmpty()) {
                    failed.add(reading);
                }
            }
        });

        while (reader.isAlive()) {
            reader.interrupt();
        }
        reader.join();

        assertThat(failed).isEmpty();
        file.close();
    }

    @Test
    void opensOnceForThreadsThatReadAtOnce() throws Exception {
        KernelRoot root = Recordings.written(directory, "word", "abc".repeat(3000) + "\n");
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 200; round++) {
                KernelFile<String> file = root.file("word", Text::word);
                Callable<Reading<String>> read = file::read;

                for (Future<Reading<String>> reading : threads.invokeAll(Collections.nCopies(8, read))) {
                    assertThat(reading.get()).isEqualTo(Reading.of("abc".repeat(3000)));
                }
                file.close();
            }
        }

        assertThat(descriptors()).isEmpty();
    }

    private List<Path> descriptors() throws IOException {
        List<Path> open = new ArrayList<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            for (Path descriptor : descriptors.toList()) {
                if (Files.isSymbolicLink(descriptor)
                        && Files.readSymbolicLink(descriptor).startsWith(directory)) {
                    open.add(descriptor);
                }
            }
        }
        return open;
    }
}
