package vitrine.inspection.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against this machine's kernel. Where it does not answer, the tests are skipped and say why. */
class RealSocketsTests {

    private final TcpSockets sockets = TcpSockets.ofThisMachine();

    @BeforeEach
    void requireTheKernel() {
        assumeTrue(
                sockets.whyNotAvailable().isEmpty(),
                () -> "not available here: " + sockets.whyNotAvailable().orElseThrow());
    }

    @AfterEach
    void giveBack() {
        sockets.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void findsBothEndsOfAConnection(String address) throws IOException {
        try (Connections connection = over(address)) {
            TcpSocket client = look(connection.client());
            TcpSocket server = look(connection.server());

            assertThat(client.local()).isEqualTo(Ends.of(connection.client()).local());
            assertThat(client.remote()).isEqualTo(Ends.of(connection.client()).remote());
            assertThat(server.local()).isEqualTo(client.remote());
            assertThat(server.remote()).isEqualTo(client.local());
            assertThat(List.of(client, server)).allSatisfy(socket -> {
                assertThat(socket.state()).isEqualTo(SocketState.ESTABLISHED);
                assertThat(socket.info()).isPresent();
                assertThat(socket.memory()).isPresent();
                assertThat(socket.inode()).isPresent();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void tellsConnectionsApartByTheirCookies(String address) throws IOException {
        try (Connections one = over(address);
                Connections other = over(address)) {
            long first = look(one.client()).cookie();
            Connections.carry(one.client(), one.server(), 10);

            assertThat(look(one.client()).cookie()).isEqualTo(first);
            assertThat(List.of(
                            look(one.server()).cookie(),
                            look(other.client()).cookie(),
                            look(other.server()).cookie()))
                    .doesNotContain(first)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void findsAnIpv4ConnectionInBothItsSpellings() throws IOException {
        try (Connections connection = over("127.0.0.1")) {
            Ends ends = Ends.of(connection.client());
            Ends mapped = new Ends(
                    mapped(ends.local().getPort()), mapped(ends.remote().getPort()));

            assertThat(find(mapped))
                    .map(TcpSocket::cookie)
                    .contains(look(connection.client()).cookie());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void countsEachByteThatIsAcknowledged(String address) throws IOException {
        int sent = 12_345;
        try (Connections connection = over(address)) {
            Connections.carry(connection.server(), connection.client(), sent);
            Connections.carry(connection.client(), connection.server(), sent);

            await().untilAsserted(() -> {
                TcpInfo.Volume client = info(connection.client()).volume();
                TcpInfo.Volume server = info(connection.server()).volume();
                assertThat(server.bytesAcked()).hasValue(sent);
                assertThat(server.bytesReceived()).hasValue(sent);
                assertThat(server.bytesSent()).hasValue(sent);
                assertThat(client.bytesAcked()).hasValue(sent + 1); // its SYN
                assertThat(client.bytesReceived()).hasValue(sent);
                assertThat(client.bytesSent()).hasValue(sent);
            });
        }
    }

    @Test
    void countsTheFinOfThePeerAsAByteToRead() throws IOException {
        try (Connections connection = over("127.0.0.1")) {
            connection.client().shutdownOutput();

            await().untilAsserted(
                            () -> assertThat(look(connection.server()).state()).isEqualTo(SocketState.CLOSE_WAIT));
            assertThat(look(connection.server()).receiveQueueBytes()).hasValue(1);
            assertThat(look(connection.client()).state()).isEqualTo(SocketState.FIN_WAIT_2);
            assertThat(info(connection.server()).volume().bytesReceived()).hasValue(1);
        }
    }

    @Test
    void showsWhatIsNotReadInTheReceiversQueue() throws IOException {
        try (Connections connection = over("127.0.0.1")) {
            connection.client().getOutputStream().write(new byte[777]);

            await().untilAsserted(() ->
                    assertThat(look(connection.server()).receiveQueueBytes()).hasValue(777));
            assertThat(look(connection.server())
                            .memory()
                            .orElseThrow()
                            .receivedBytes()
                            .orElseThrow())
                    .isGreaterThan(777);
        }
    }

    @Test
    void showsAPeerThatHasNoRoom() throws IOException {
        try (Connections connection = over("127.0.0.1")) {
            Thread writer = Thread.ofPlatform().start(() -> writeUntilClosed(connection.client()));

            await().untilAsserted(() -> {
                TcpSocket client = look(connection.client());
                assertThat(client.info().orElseThrow().window().sndWndBytes()).hasValue(0);
                assertThat(client.info().orElseThrow().volume().notSentBytes().orElseThrow())
                        .isPositive();
                assertThat(client.timer())
                        .hasValueSatisfying(
                                timer -> assertThat(timer.kind()).isEqualTo(SocketTimer.Kind.ZERO_WINDOW_PROBE));
                assertThat(client.info()
                                .orElseThrow()
                                .sending()
                                .rwndLimitedMicros()
                                .orElseThrow())
                        .isPositive();
            });
            assertThat(writer.isAlive()).isTrue();
        }
    }

    @Test
    void readsTheSameWindowAtBothEnds() throws IOException {
        try (Connections connection = over("127.0.0.1")) {
            assumeTrue(
                    info(connection.client()).window().rcvWndBytes().isPresent(),
                    "not checked here, since this kernel is older than 6.2 and does not send rcv_wnd");
            Connections.carry(connection.client(), connection.server(), 50_000);
            Connections.carry(connection.server(), connection.client(), 20_000);

            await().untilAsserted(() -> {
                TcpInfo.Window client = info(connection.client()).window();
                TcpInfo.Window server = info(connection.server()).window();
                assertThat(client.rcvWndBytes().orElseThrow()).isPositive();
                assertThat(client.rcvWndBytes()).isEqualTo(server.sndWndBytes());
                assertThat(server.rcvWndBytes()).isEqualTo(client.sndWndBytes());
            });
        }
    }

    @Test
    void countsTheTimeoutsOfASynThatNobodyAnswers() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
                Socket _ = new Socket(listener.getInetAddress(), listener.getLocalPort());
                Socket _ = new Socket(listener.getInetAddress(), listener.getLocalPort());
                SocketChannel tooMany = SocketChannel.open()) {
            awaitQueue(listener, 2);
            tooMany.bind(loopback(0)).configureBlocking(false);
            tooMany.connect(listener.getLocalSocketAddress());
            Ends ends = new Ends((InetSocketAddress) tooMany.getLocalAddress(), (InetSocketAddress)
                    listener.getLocalSocketAddress());
            TcpSocket first = find(ends).orElseThrow();
            assertThat(first.state()).isEqualTo(SocketState.SYN_SENT);
            assertThat(first.info().orElseThrow().roundTrip().rttMicros()).isEmpty();
            assertThat(first.info().orElseThrow().roundTrip().minRttMicros()).isEmpty();

            await().untilAsserted(() -> {
                TcpSocket waiting = find(ends).orElseThrow();
                TcpInfo.Recovery recovery = waiting.info().orElseThrow().recovery();
                long again = recovery.totalRetransmittedSegments().orElseThrow();
                assertThat(again).isPositive();
                assertThat(recovery.timeoutsInARow()).hasValue(again);
                assertThat(waiting.timer()).hasValueSatisfying(timer -> {
                    assertThat(timer.kind()).isEqualTo(SocketTimer.Kind.RETRANSMISSION);
                    assertThat(timer.attempts()).isEqualTo((int) again);
                });
                assertThat(recovery.totalTimeouts().orElse(again)).isEqualTo(again);
                assertThat(recovery.totalTimeoutRecoveries().orElse(1)).isEqualTo(1);
                assertThat(recovery.rehashes().orElse(again)).isEqualTo(again);
            });
        }
    }

    @Test
    void doesNotFindAConnectionThatWasReset() throws IOException {
        try (Connections connection = over("127.0.0.1")) {
            Ends client = Ends.of(connection.client());
            assertThat(find(client)).isPresent();
            connection.client().setSoLinger(true, 0);

            connection.client().close();

            assertThat(find(client)).isEmpty();
        }
    }

    @Test
    void doesNotTakeTheListenerForAConnectionThatIsGone() throws IOException {
        try (Connections connection = over("127.0.0.1")) {
            Ends server = Ends.of(connection.server());
            assertThat(find(server)).isPresent();
            connection.server().setSoLinger(true, 0);

            connection.server().close();

            assertThat(listener(connection.listener())).isPresent();
            assertThat(find(server)).isEmpty();
        }
    }

    @Test
    void findsOnlyTheSideThatClosedFirstAfterTheEnd() throws IOException {
        try (Connections connection = over("127.0.0.1")) {
            Ends client = Ends.of(connection.client());
            Ends server = Ends.of(connection.server());
            long cookie = find(client).orElseThrow().cookie();

            connection.client().close();
            connection.server().close();

            await().untilAsserted(() -> {
                assertThat(find(client)).hasValueSatisfying(socket -> {
                    assertThat(socket.state()).isEqualTo(SocketState.TIME_WAIT);
                    assertThat(socket.cookie()).isEqualTo(cookie);
                    assertThat(socket.info()).isEmpty();
                    assertThat(socket.timer()).map(SocketTimer::kind).contains(SocketTimer.Kind.TIME_WAIT);
                });
                assertThat(find(server)).isEmpty();
            });
        }
    }

    @Test
    void countsTheConnectionsThatNobodyAccepts() throws IOException {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket listener = new ServerSocket(0, 4, InetAddress.ofLiteral("127.0.0.1"))) {
            for (int length = 0; length <= 5; length++) {
                awaitQueue(listener, length);
                assertThat(listener(listener).orElseThrow().backlog()).isEqualTo(4);
                assertThat(listener(listener).orElseThrow().full()).isEqualTo(length == 5);
                if (length < 5) {
                    waiting.add(new Socket(listener.getInetAddress(), listener.getLocalPort()));
                }
            }

            listener.accept().close();

            awaitQueue(listener, 4);
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    @Test
    void keepsListenersThatShareAPortApart() throws IOException {
        try (ServerSocketChannel one = ServerSocketChannel.open();
                ServerSocketChannel other = ServerSocketChannel.open()) {
            one.setOption(StandardSocketOptions.SO_REUSEPORT, true).bind(loopback(0));
            other.setOption(StandardSocketOptions.SO_REUSEPORT, true)
                    .bind(loopback(one.socket().getLocalPort()));

            List<Listener> sharing = sockets.listeners().value().orElseThrow().stream()
                    .filter(listener ->
                            listener.local().getPort() == one.socket().getLocalPort())
                    .toList();

            assertThat(sharing).hasSize(2).extracting(Listener::cookie).doesNotHaveDuplicates();
            assertThat(sharing).allMatch(listener -> listener.inode().isPresent());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void listsConnectionsAndListenersOfBothFamilies(String address) throws IOException {
        try (Connections connection = over(address)) {
            long cookie = look(connection.client()).cookie();
            long listening = listener(connection.listener()).orElseThrow().cookie();

            List<TcpSocket> all = sockets.all().value().orElseThrow();

            assertThat(all)
                    .filteredOn(socket -> socket.cookie() == cookie)
                    .singleElement()
                    .satisfies(socket -> {
                        assertThat(socket.state()).isEqualTo(SocketState.ESTABLISHED);
                        assertThat(socket.local())
                                .isEqualTo(Ends.of(connection.client()).local());
                        assertThat(socket.info()).isPresent();
                    });
            assertThat(all)
                    .filteredOn(socket -> socket.cookie() == listening)
                    .singleElement()
                    .satisfies(socket -> {
                        assertThat(socket.state()).isEqualTo(SocketState.LISTEN);
                        assertThat(socket.info()).isEmpty();
                    });
        }
    }

    @Test
    void namesTheInodeOfTheDescriptor() throws IOException {
        try (Connections connection = over("127.0.0.1")) {
            String inode = String.valueOf(look(connection.client()).inode().orElseThrow());

            assertThat(ownSockets()).contains(inode);
        }
    }

    @Test
    void answersManyThreadsAtOnceOverFewDescriptors() throws Exception {
        try (Connections connection = over("127.0.0.1")) {
            long cookie = look(connection.client()).cookie();
            var seen = new ConcurrentLinkedQueue<Long>();
            List<Thread> threads = new ArrayList<>();

            for (int i = 0; i < 200; i++) {
                threads.add(Thread.ofVirtual().start(() -> {
                    for (int n = 0; n < 20; n++) {
                        seen.add(look(connection.client()).cookie());
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }

            assertThat(seen).hasSize(4_000).containsOnly(cookie);
            assertThat(netlinkDescriptors()).isBetween(1L, 4L);
            sockets.close();
            assertThat(netlinkDescriptors()).isZero();
        }
    }

    @Test
    void warmsUpWithoutLeavingSocketsBehind() throws IOException {
        List<String> before = ownSockets();

        sockets.warmUp();

        assertThat(ownSockets()).isNotEmpty().isEqualTo(before);
    }

    private Connections over(String address) {
        try {
            return Connections.over(address);
        } catch (IOException e) {
            return abort("not checked here, since this machine has no " + address + ": " + e.getMessage());
        }
    }

    private Optional<TcpSocket> find(Ends ends) {
        return sockets.find(ends.local(), ends.remote()).value().orElseThrow();
    }

    private TcpSocket look(Socket socket) {
        return find(Ends.of(socket)).orElseThrow();
    }

    private TcpInfo info(Socket socket) {
        return look(socket).info().orElseThrow();
    }

    private Optional<Listener> listener(ServerSocket socket) {
        return sockets.listeners().value().orElseThrow().stream()
                .filter(listener -> listener.local().getPort() == socket.getLocalPort())
                .findFirst();
    }

    private void awaitQueue(ServerSocket socket, int length) {
        await().untilAsserted(() ->
                assertThat(listener(socket).orElseThrow().acceptQueueLength()).isEqualTo(length));
    }

    private static void writeUntilClosed(Socket socket) {
        byte[] block = new byte[1 << 20];
        try {
            while (true) {
                socket.getOutputStream().write(block);
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    }

    private static InetSocketAddress mapped(int port) {
        return new InetSocketAddress(InetAddress.ofLiteral("::ffff:127.0.0.1"), port);
    }

    /** The inodes of the sockets that this process holds. */
    private static List<String> ownSockets() throws IOException {
        try (var descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors
                    .map(RealSocketsTests::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .sorted()
                    .toList();
        }
    }

    /** Those of them that lead to the kernel's socket diagnosis: {@code sk Eth Pid Groups ... Inode}. */
    private static long netlinkDescriptors() throws IOException {
        List<String> own = ownSockets();
        return Files.readAllLines(Path.of("/proc/net/netlink")).stream()
                .map(line -> line.trim().split(" +"))
                .filter(columns -> columns[1].equals("4") && own.contains(columns[columns.length - 1]))
                .count();
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
