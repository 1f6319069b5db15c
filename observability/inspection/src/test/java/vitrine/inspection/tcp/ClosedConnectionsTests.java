package vitrine.inspection.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What this machine's kernel tells of connections that were closed. */
class ClosedConnectionsTests extends KernelSockets {

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
}
