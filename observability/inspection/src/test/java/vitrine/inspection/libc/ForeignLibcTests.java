package vitrine.inspection.libc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForeignLibcTests {

    private static final int ENOENT = 2;
    private static final int EBADF = 9;
    private static final int EAGAIN = 11;
    private static final int EINVAL = 22;

    private static final int AF_UNIX = 1;
    private static final int AF_NETLINK = 16;
    private static final int SOCK_DGRAM = 2;
    private static final int SOCK_RAW = 3;
    private static final int NETLINK_ROUTE = 0;
    private static final int RUSAGE_VOLUNTARY_SWITCHES_OFFSET = 128;

    private final Libc libc = Libc.ofThisMachine();

    @Test
    void duplicatesADescriptor() throws IOException {
        int copy = libc.dup(Libc.STDERR);

        assertThat(target(copy)).isEqualTo(target(Libc.STDERR));

        libc.close(copy);
        assertThat(Path.of("/proc/self/fd", String.valueOf(copy))).doesNotExist();
    }

    @Test
    void pointsADescriptorElsewhere() throws IOException {
        int copy = libc.dup(Libc.STDIN);

        libc.dup2(Libc.STDERR, copy);

        assertThat(target(copy)).isEqualTo(target(Libc.STDERR));
        libc.close(copy);
    }

    @Test
    void knowsItsParent() {
        long parent = ProcessHandle.current().parent().orElseThrow().pid();

        assertThat((long) libc.getppid()).isEqualTo(parent);
    }

    @Test
    void asksForASignalAtItsParentsDeath() {
        assertThatCode(() -> libc.setParentDeathSignal(0)).doesNotThrowAnyException();
    }

    @Test
    void saysWhichCallFailedAndWhy() {
        assertThatThrownBy(() -> libc.close(-1))
                .isInstanceOfSatisfying(
                        ErrnoException.class, e -> assertThat(e.errno()).isEqualTo(EBADF))
                .hasMessage("close(-1) failed with errno 9");
        assertThatThrownBy(() -> libc.setParentDeathSignal(12345))
                .isInstanceOfSatisfying(
                        ErrnoException.class, e -> assertThat(e.errno()).isEqualTo(EINVAL));
    }

    @Test
    void saysWhichCallFailedEachTimeAnew() {
        IntStream.rangeClosed(1, 3)
                .forEach(number -> assertThatThrownBy(() -> libc.dup(-number))
                        .hasMessage("dup(-%d) failed with errno 9".formatted(number)));
    }

    @Test
    void knowsTheThreadsOwnNumber() throws IOException {
        Path self = Files.readSymbolicLink(Path.of("/proc/thread-self"));

        assertThat(libc.gettid()).isEqualTo(Integer.parseInt(self.getFileName().toString()));
    }

    @Test
    void countsWhatAThreadUses() throws InterruptedException {
        long before = voluntarySwitches();
        for (int i = 0; i < 5; i++) {
            Thread.sleep(1);
        }

        assertThat(voluntarySwitches() - before).isGreaterThanOrEqualTo(5);
    }

    @Test
    void refusesTooLittleRoomForWhatAThreadUses() {
        assertThatThrownBy(() -> libc.getrusage(Libc.RUSAGE_THREAD, ByteBuffer.allocateDirect(Libc.RUSAGE_BYTES - 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("struct rusage has 144 bytes, the buffer room for 143");
    }

    @Test
    void takesAFileOutOfThePageCache() throws IOException {
        Path file = Files.createTempFile(Path.of("target"), "libc", ".bin");
        Files.write(file, new byte[1 << 20], StandardOpenOption.DSYNC);
        int descriptor = libc.open(file.toString());

        libc.fadvise(descriptor, Libc.POSIX_FADV_DONTNEED);
        long before = bytesFromStorage();
        libc.pread(descriptor, ByteBuffer.allocateDirect(4096), 0);

        assertThat(bytesFromStorage() - before).isPositive();
        libc.close(descriptor);
        Files.delete(file);
    }

    @Test
    void saysThatThereIsNoSuchFileToAdviseOn() {
        assertThatThrownBy(() -> libc.fadvise(-1, Libc.POSIX_FADV_RANDOM))
                .isInstanceOfSatisfying(
                        ErrnoException.class, e -> assertThat(e.errno()).isEqualTo(9))
                .hasMessage("posix_fadvise(-1, 0, 0, 1) failed with errno 9");
    }

    @Test
    void readsFromAnyPlaceInAFile() throws IOException {
        Path file = Files.writeString(Files.createTempFile("libc", ".txt"), "0123456789");
        int descriptor = libc.open(file.toString());
        ByteBuffer into = ByteBuffer.allocateDirect(8);

        assertThat(libc.pread(descriptor, into, 4)).isEqualTo(6);
        assertThat(StandardCharsets.US_ASCII.decode(into.flip()).toString()).isEqualTo("456789");
        assertThat(libc.pread(descriptor, into.clear(), 10)).isZero();

        libc.close(descriptor);
        Files.delete(file);
    }

    @Test
    void keepsAThreadsFileWhenAnotherReadsIt() throws Exception {
        int descriptor = libc.open("/proc/thread-self/stat");
        int[] tids = new int[2];

        Thread other = Thread.ofPlatform().start(() -> {
            tids[0] = libc.gettid();
            tids[1] = tidInStat(descriptor);
        });
        other.join();

        assertThat(tids[0]).isNotEqualTo(libc.gettid());
        assertThat(tids[1]).isEqualTo(libc.gettid());
        libc.close(descriptor);
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(() -> libc.open("/no/such/file"))
                .isInstanceOfSatisfying(
                        ErrnoException.class, e -> assertThat(e.errno()).isEqualTo(ENOENT))
                .hasMessage("open(/no/such/file) failed with errno 2");
    }

    @Test
    void givesUpReceivingAfterTheTimeout() {
        int socket = libc.socket(AF_UNIX, SOCK_DGRAM, 0);
        libc.setReceiveTimeout(socket, Duration.ofMillis(1));

        assertThatThrownBy(() -> libc.recv(socket, ByteBuffer.allocateDirect(16), 0))
                .isInstanceOfSatisfying(
                        ErrnoException.class, e -> assertThat(e.errno()).isEqualTo(EAGAIN));

        libc.close(socket);
    }

    @Test
    void refusesATimeoutThatWouldBeNone() {
        assertThatThrownBy(() -> libc.setReceiveTimeout(0, Duration.ofNanos(999)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sendsAndReceivesAndSaysHowLongATruncatedMessageWas() {
        int socket = libc.socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE);
        libc.setReceiveTimeout(socket, Duration.ofSeconds(5));
        ByteBuffer unknownType = ByteBuffer.allocateDirect(16).order(ByteOrder.nativeOrder());
        unknownType
                .putInt(0, 16)
                .putShort(4, (short) 9999)
                .putShort(6, (short) 1)
                .putInt(8, 77);
        ByteBuffer into = ByteBuffer.allocateDirect(12).order(ByteOrder.nativeOrder());

        assertThat(libc.send(socket, unknownType)).isEqualTo(16);
        assertThat(unknownType.hasRemaining()).isFalse();
        assertThat(libc.recv(socket, into, Libc.MSG_TRUNC)).isGreaterThan(12);

        assertThat(into.hasRemaining()).isFalse();
        assertThat(into.getInt(8)).isEqualTo(77);
        libc.close(socket);
    }

    @Test
    void takesOnlyBuffersThatDoNotMove() {
        assertThatThrownBy(() -> libc.pread(Libc.STDIN, ByteBuffer.allocate(8), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsTheReasonsOfThreadsApart() throws InterruptedException {
        var wrong = new ConcurrentLinkedQueue<Integer>();
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            boolean missing = i % 2 == 0;
            threads[i] = Thread.ofPlatform().start(() -> {
                for (int n = 0; n < 2_000; n++) {
                    int errno = missing ? errnoOf(() -> libc.open("/no/such/file")) : errnoOf(() -> libc.close(-1));
                    if (errno != (missing ? ENOENT : EBADF)) {
                        wrong.add(errno);
                    }
                }
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(wrong).isEmpty();
    }

    private static int errnoOf(Runnable call) {
        try {
            call.run();
            return 0;
        } catch (ErrnoException e) {
            return e.errno();
        }
    }

    private long voluntarySwitches() {
        ByteBuffer usage = ByteBuffer.allocateDirect(Libc.RUSAGE_BYTES).order(ByteOrder.nativeOrder());
        libc.getrusage(Libc.RUSAGE_THREAD, usage);
        assertThat(usage.hasRemaining()).isFalse();
        return usage.getLong(RUSAGE_VOLUNTARY_SWITCHES_OFFSET);
    }

    private int tidInStat(int descriptor) {
        ByteBuffer stat = ByteBuffer.allocateDirect(512);
        libc.pread(descriptor, stat, 0);
        String text = StandardCharsets.US_ASCII.decode(stat.flip()).toString();
        return Integer.parseInt(text.substring(0, text.indexOf(' ')));
    }

    private static long bytesFromStorage() throws IOException {
        return Files.readAllLines(Path.of("/proc/thread-self/io")).stream()
                .filter(line -> line.startsWith("read_bytes: "))
                .mapToLong(line -> Long.parseLong(line.substring("read_bytes: ".length())))
                .sum();
    }

    private static Path target(int descriptor) throws IOException {
        return Files.readSymbolicLink(Path.of("/proc/self/fd", String.valueOf(descriptor)));
    }
}
