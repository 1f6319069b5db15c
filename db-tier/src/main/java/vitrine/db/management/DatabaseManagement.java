package vitrine.db.management;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import vitrine.inspection.management.Answer;
import vitrine.inspection.management.ManagementServer;

/** Opens the management port after the database server and closes it before. */
final class DatabaseManagement implements SmartLifecycle {

    private final InetSocketAddress address;
    private final Map<String, Function<HttpExchange, Answer>> answers;
    private volatile @Nullable ManagementServer server;

    DatabaseManagement(ManagementProperties properties, Map<String, Function<HttpExchange, Answer>> answers) {
        this.address = new InetSocketAddress(properties.address(), properties.port());
        this.answers = answers;
    }

    @Override
    public void start() {
        try {
            server = ManagementServer.start(address, answers);
        } catch (IOException e) {
            throw new ManagementPortException(address, e);
        }
    }

    @Override
    public void stop() {
        ManagementServer running = server;
        server = null;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    int port() {
        ManagementServer running = server;
        return running == null ? -1 : running.address().getPort();
    }
}
