package vitrine.db.server;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import org.h2.server.TcpServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vitrine.db.exchange.Exchanges;
import vitrine.db.storage.ShopDatabase;

/**
 * H2's TCP server in front of the open database: one thread and one session a connection. Stopping refuses new
 * connections, gives running statements their time and closes the rest; the database itself is closed after that.
 *
 * <p>H2's server makes its listening socket itself and leaves nothing to set on it, so its private field is given ours.
 */
final class DatabaseServer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DatabaseServer.class);
    private static final VarHandle SERVER_SOCKET = serverSocketField();

    private final ServerProperties properties;
    private final ShopDatabase database;
    private final Exchanges exchanges;
    private final Drain drain;
    private final TcpServer server = new TcpServer();
    private @Nullable ClientListener listener;
    private volatile @Nullable Thread acceptor;

    DatabaseServer(ServerProperties properties, ShopDatabase database, Exchanges exchanges, Drain drain) {
        this.properties = properties;
        this.database = database;
        this.exchanges = exchanges;
        this.drain = drain;
    }

    @Override
    public void start() {
        ClientListener opened = open();
        listener = opened;
        server.init("-tcpPort", "0", "-tcpAllowOthers", "-ifExists", "-baseDir", database.baseDirectory());
        try {
            server.start();
            ((ServerSocket) SERVER_SOCKET.getAndSet(server, opened)).close();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("H2's TCP server did not start", e);
        }
        Thread accepting = new Thread(server::listen, "h2-tcp");
        accepting.start();
        acceptor = accepting;
        log.info("Serving jdbc:h2:tcp://{}:{}/{}: {}", properties.address(), port(), ShopDatabase.NAME, database);
    }

    @Override
    public void stop() {
        acceptor = null;
        if (listener != null) {
            listener.drain();
        }
        drain.await(properties.drainTimeout());
        server.stop();
    }

    @Override
    public boolean isRunning() {
        Thread accepting = acceptor;
        return accepting != null && accepting.isAlive();
    }

    int port() {
        return listener == null ? -1 : listener.getLocalPort();
    }

    private ClientListener open() {
        InetSocketAddress address = new InetSocketAddress(properties.address(), properties.port());
        try {
            return new ClientListener(address, properties.maxConnections(), exchanges);
        } catch (IOException e) {
            throw new PortUnavailableException(properties.address(), properties.port(), e);
        }
    }

    private static VarHandle serverSocketField() {
        try {
            return MethodHandles.privateLookupIn(TcpServer.class, MethodHandles.lookup())
                    .findVarHandle(TcpServer.class, "serverSocket", ServerSocket.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This version of H2 keeps its listening socket elsewhere", e);
        }
    }
}
