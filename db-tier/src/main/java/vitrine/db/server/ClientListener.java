package vitrine.db.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;
import jdk.net.ExtendedSocketOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.db.exchange.Exchanges;

/**
 * The listening socket, for what H2's own lacks: its accepted sockets send without waiting (TCP_NODELAY), as an answer
 * of more than one buffer is otherwise held back for the client's delayed acknowledgement; a client whose machine is gone
 * is found out within a minute (TCP keep-alive), since it would hold its locks; and the number of
 * connections has a limit. A connection above it is closed at once.
 */
final class ClientListener extends ServerSocket {

    private static final Logger log = LoggerFactory.getLogger(ClientListener.class);
    private static final int BACKLOG = 128;
    private static final int SECONDS_UNTIL_PROBED = 30;
    private static final int SECONDS_BETWEEN_PROBES = 10;
    private static final int PROBES = 3;

    private final int maxConnections;
    private final Exchanges exchanges;
    private final Set<Socket> connections = new HashSet<>();
    private volatile boolean draining;

    ClientListener(InetSocketAddress address, int maxConnections, Exchanges exchanges) throws IOException {
        this.maxConnections = maxConnections;
        this.exchanges = exchanges;
        setReuseAddress(true);
        bind(address, BACKLOG);
    }

    /** Closes new connections at once from now on. */
    void drain() {
        draining = true;
    }

    @Override
    public Socket accept() throws IOException {
        while (true) {
            ClientSocket client = new ClientSocket(exchanges);
            implAccept(client);
            if (admits()) {
                return prepared(client);
            }
            client.close();
        }
    }

    private boolean admits() {
        if (draining) {
            return false;
        }
        if (connections.size() >= maxConnections) {
            connections.removeIf(Socket::isClosed);
        }
        boolean admitted = connections.size() < maxConnections;
        if (!admitted) {
            log.warn("Refused a connection: {} are open, vitrine.server.max-connections", maxConnections);
        }
        return admitted;
    }

    private Socket prepared(Socket client) throws IOException {
        client.setTcpNoDelay(true);
        client.setKeepAlive(true);
        client.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, SECONDS_UNTIL_PROBED);
        client.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, SECONDS_BETWEEN_PROBES);
        client.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, PROBES);
        connections.add(client);
        return client;
    }
}
