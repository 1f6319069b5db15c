package vitrine.db.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.message.DbException;
import org.h2.server.TcpServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vitrine.db.storage.ShopDatabase;

/**
 * H2's TCP server in front of the open database: one thread and one session a connection. Stopping refuses new
 * connections, gives running statements their time and closes the rest; the database itself is closed after that.
 */
final class DatabaseServer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DatabaseServer.class);

    private final ServerProperties properties;
    private final ShopDatabase database;
    private final Drain drain;
    private final TcpServer server = new TcpServer();
    private volatile boolean running;

    DatabaseServer(ServerProperties properties, ShopDatabase database, Drain drain) {
        this.properties = properties;
        this.database = database;
        this.drain = drain;
    }

    @Override
    public void start() {
        server.init(arguments());
        listen();
        Thread listener = new Thread(server::listen, "h2-tcp");
        listener.start();
        running = true;
        log.info("Serving {} at {}:{}", database.path(), properties.address(), server.getPort());
    }

    @Override
    public void stop() {
        running = false;
        drain.await(properties.drainTimeout());
        server.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    int port() {
        return server.getPort();
    }

    private void listen() {
        try {
            server.start();
        } catch (DbException portTaken) {
            throw new PortUnavailableException(properties.address(), properties.port(), portTaken);
        } catch (SQLException e) {
            throw new IllegalStateException("H2's TCP server did not start", e);
        }
    }

    private String[] arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "-tcpPort", Integer.toString(properties.port()), "-ifExists", "-baseDir", database.baseDirectory()));
        if (!isLoopback()) {
            arguments.add("-tcpAllowOthers");
        }
        return arguments.toArray(String[]::new);
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(properties.address()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
