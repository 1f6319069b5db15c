package vitrine.web.connection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Ends the client connections before anything else of the worker ends: requests in flight still need all of it. */
final class Drain implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private final ClientConnections connections;
    private final ConnectionProperties properties;
    private volatile boolean running;

    Drain(ClientConnections connections, ConnectionProperties properties) {
        this.connections = connections;
        this.properties = properties;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        LOG.info("Draining {} connections", connections.stats().open());
        int left = connections.drain(properties.drainIdle(), properties.drainTimeout());
        if (left == 0) {
            LOG.info("Drained");
        } else {
            LOG.warn(
                    "{} connections had not ended within {} ms",
                    left,
                    properties.drainTimeout().toMillis());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
