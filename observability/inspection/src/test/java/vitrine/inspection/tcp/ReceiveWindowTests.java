package vitrine.inspection.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;

/** What this machine's kernel tells of who reads slowly. */
class ReceiveWindowTests extends KernelSockets {

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
}
