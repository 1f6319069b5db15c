package vitrine.inspection.kernel.netns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static vitrine.inspection.kernel.Recordings.fact;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Recordings;

class TcpExtTests {

    private static final String FILE = "proc/net/netstat";
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @TempDir
    private Path directory;

    @Test
    void knowsEachOfItsCountersInACurrentKernel() {
        TcpExt tcpExt = fact(TcpExt.of(Recordings.host()).read());

        assertThat(TcpExtCounter.values())
                .allSatisfy(counter -> assertThat(tcpExt.count(counter).value())
                        .as(counter.kernelName())
                        .isPresent());
    }

    @Test
    void readsEachCounterByItsName() {
        TcpExt tcpExt = fact(TcpExt.of(Recordings.cgroup2()).read());

        assertThat(tcpExt.count(TcpExtCounter.SYN_COOKIES_SENT)).isEqualTo(Reading.of(1001L));
        assertThat(tcpExt.count(TcpExtCounter.TIME_WAITS)).isEqualTo(Reading.of(1011L));
        assertThat(tcpExt.count(TcpExtCounter.LISTEN_OVERFLOWS)).isEqualTo(Reading.of(1019L));
        assertThat(tcpExt.count(TcpExtCounter.TIMEOUTS)).isEqualTo(Reading.of(1031L));
        assertThat(tcpExt.count(TcpExtCounter.KEEP_ALIVES)).isEqualTo(Reading.of(1051L));
    }

    @Test
    void tellsWhatAKernelDoesNotCountFromZero() {
        TcpExt middle = fact(TcpExt.of(Recordings.cgroup2()).read());
        TcpExt old = fact(TcpExt.of(Recordings.old()).read());

        assertThat(middle.count(TcpExtCounter.MIGRATED_REQUESTS).reason())
                .contains("this kernel does not count TcpExt TCPMigrateReqSuccess");
        assertThat(old.count(TcpExtCounter.WINDOW_PROBES).value()).isEmpty();
        assertThat(old.count(TcpExtCounter.LISTEN_OVERFLOWS)).isEqualTo(Reading.of(2020L));
        assertThat(fact(TcpExt.of(Recordings.container()).read()).count(TcpExtCounter.LISTEN_OVERFLOWS))
                .isEqualTo(Reading.of(0L));
    }

    @Test
    void differencesGoOnWhereCountersWrapAndStayUnknownWhereOneSideIs() {
        TcpExt before = read("TcpExt: TW ListenDrops\nTcpExt: 18446744073709551614 3\n");
        TcpExt after = read("TcpExt: TW TCPTimeouts Brand New\nTcpExt: 5 7 8 9\n");

        TcpExt done = after.since(before);

        assertThat(done.count(TcpExtCounter.TIME_WAITS)).isEqualTo(Reading.of(7L));
        assertThat(done.count(TcpExtCounter.TIMEOUTS).value()).isEmpty();
        assertThat(done.count(TcpExtCounter.LISTEN_DROPS).value()).isEmpty();
    }

    @Test
    void isUnavailableWhenCutOff() {
        assertThat(TcpExt.of(Recordings.written(directory, FILE, "TcpExt: TW ListenDrops\nTcpExt: 1"))
                        .read()
                        .reason())
                .contains(directory.resolve(FILE) + ": ends in the middle of a line");
        assertThat(TcpExt.of(new KernelRoot(directory.resolve("none"))).read().reason())
                .contains(directory.resolve("none").resolve(FILE) + ": no such file");
    }

    @Test
    void countsAConnectionIntoTimeWaitWhenItGoesIn() throws IOException {
        try (KernelFile<TcpExt> file = TcpExt.of(KernelRoot.ofThisMachine());
                ServerSocket listener = new ServerSocket(0, 50, HERE)) {
            long before = count(file, TcpExtCounter.TIME_WAITS);

            for (int i = 0; i < 20; i++) {
                try (Socket client = new Socket(HERE, listener.getLocalPort());
                        Socket server = listener.accept()) {
                    client.shutdownOutput();
                    assertThat(server.getInputStream().read()).isEqualTo(-1);
                    server.shutdownOutput();
                    assertThat(client.getInputStream().read()).isEqualTo(-1);
                }
            }

            assertThat(count(file, TcpExtCounter.TIME_WAITS) - before).isGreaterThanOrEqualTo(20);
        }
    }

    @Test
    void countsAResetForDataThatWasNotRead() throws IOException {
        try (KernelFile<TcpExt> file = TcpExt.of(KernelRoot.ofThisMachine());
                ServerSocket listener = new ServerSocket(0, 50, HERE);
                Socket client = new Socket(HERE, listener.getLocalPort())) {
            long before = count(file, TcpExtCounter.ABORTS_ON_CLOSE);
            Socket server = listener.accept();
            client.getOutputStream().write(new byte[10]);
            assertThat(server.getInputStream().read()).isZero();

            server.close();

            assertThat(count(file, TcpExtCounter.ABORTS_ON_CLOSE) - before).isPositive();
        }
    }

    /** With backlog 1 two connections fit; the SYNs of the others are dropped, and sent again a second later. */
    @Test
    @Timeout(30)
    void countsWhatFindsTheAcceptQueueFull() throws Exception {
        List<SocketChannel> clients = new ArrayList<>();
        try (KernelFile<TcpExt> file = TcpExt.of(KernelRoot.ofThisMachine());
                ServerSocket listener = new ServerSocket(0, 1, HERE)) {
            assumeThat(fact(file.read()).count(TcpExtCounter.LISTEN_OVERFLOWS).value())
                    .isPresent();
            long overflows = count(file, TcpExtCounter.LISTEN_OVERFLOWS);
            long drops = count(file, TcpExtCounter.LISTEN_DROPS);

            for (int i = 0; i < 6; i++) {
                SocketChannel client = SocketChannel.open();
                clients.add(client);
                client.configureBlocking(false);
                client.connect(new InetSocketAddress(HERE, listener.getLocalPort()));
            }

            while (count(file, TcpExtCounter.LISTEN_OVERFLOWS) - overflows < 4) {
                Thread.sleep(10);
            }
            assertThat(count(file, TcpExtCounter.LISTEN_DROPS) - drops).isGreaterThanOrEqualTo(4);
        } finally {
            for (SocketChannel client : clients) {
                client.close();
            }
        }
    }

    private TcpExt read(String content) {
        return fact(TcpExt.of(Recordings.written(directory, FILE, content)).read());
    }

    private static long count(KernelFile<TcpExt> file, TcpExtCounter counter) {
        return fact(fact(file.read()).count(counter));
    }
}
