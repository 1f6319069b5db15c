package vitrine.inspection.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections as this machine's kernel tells of them. */
class RealConnectionsTests extends KernelSockets {

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

    private static InetSocketAddress mapped(int port) {
        return new InetSocketAddress(InetAddress.ofLiteral("::ffff:127.0.0.1"), port);
    }
}
