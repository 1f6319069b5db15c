package vitrine.web.connection;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import vitrine.web.connection.ClientChannel.Phase;

/**
 * Closes connections whose client takes too long over one request, however steadily it sends a byte now and then:
 * Tomcat's own time-outs begin anew with each read. Looks once a second, from the start of the server to the end of its
 * drain.
 */
final class Deadlines implements SmartLifecycle {

    private final ClientConnections connections;
    private final ConnectionProperties properties;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            run -> Thread.ofPlatform().daemon().name("deadlines").unstarted(run));
    private @Nullable Future<?> looking;

    Deadlines(ClientConnections connections, ConnectionProperties properties) {
        this.connections = connections;
        this.properties = properties;
    }

    @Override
    public void start() {
        looking = thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        connections.closeOverdue(Phase.HEAD, properties.headTimeout());
        connections.closeOverdue(Phase.EXCHANGE, properties.exchangeTimeout());
    }

    @Override
    public void stop() {
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return looking != null && !looking.isDone();
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
