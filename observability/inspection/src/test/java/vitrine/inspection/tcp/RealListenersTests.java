package vitrine.inspection.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Listeners as this machine's kernel tells of them. */
class RealListenersTests extends KernelSockets {

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

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void findsTheListenerThatTookAConnection(String address) throws IOException {
        try (Connections connection = over(address)) {
            InetSocketAddress accepted = Ends.of(connection.server()).local();
            InetSocketAddress ownAddress = Ends.of(connection.client()).local();

            assertThat(tookIt(accepted))
                    .map(Listener::cookie)
                    .isEqualTo(listener(connection.listener()).map(Listener::cookie))
                    .isPresent();
            assertThat(tookIt(ownAddress)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void findsTheListenerOnAllAddresses(String address) throws IOException {
        InetAddress own = InetAddress.ofLiteral(address);
        try (Connections _ = over(address);
                ServerSocket onAll = new ServerSocket(0)) {
            InetSocketAddress end = new InetSocketAddress(own, onAll.getLocalPort());

            assertThat(tookIt(end))
                    .hasValueSatisfying(
                            listener -> assertThat(listener.local().getAddress().isAnyLocalAddress())
                                    .isTrue());
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

    private Optional<Listener> tookIt(InetSocketAddress end) {
        return sockets.listener(end).value().orElseThrow();
    }
}
