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
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The sockets of this machine's kernel. Where it does not answer, the tests are skipped and say why. */
abstract class KernelSockets {

    final TcpSockets sockets = TcpSockets.ofThisMachine();

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

    Connections over(String address) {
        try {
            return Connections.over(address);
        } catch (IOException e) {
            return abort("not checked here, since this machine has no " + address + ": " + e.getMessage());
        }
    }

    Optional<TcpSocket> find(Ends ends) {
        return sockets.find(ends.local(), ends.remote()).value().orElseThrow();
    }

    TcpSocket look(Socket socket) {
        return find(Ends.of(socket)).orElseThrow();
    }

    TcpInfo info(Socket socket) {
        return look(socket).info().orElseThrow();
    }

    Optional<Listener> listener(ServerSocket socket) {
        return sockets.listeners().value().orElseThrow().stream()
                .filter(listener -> listener.local().getPort() == socket.getLocalPort())
                .findFirst();
    }

    void awaitQueue(ServerSocket socket, int length) {
        await().untilAsserted(() ->
                assertThat(listener(socket).orElseThrow().acceptQueueLength()).isEqualTo(length));
    }

    static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    }
}
