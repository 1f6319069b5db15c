package vitrine.web.connection;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.function.DoubleConsumer;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * A client's connection, as far as Tomcat does not know it: what it is doing, since when, and how many requests it
 * brought. Tomcat uses the object again for a later connection; {@link #reset} begins anew.
 *
 * <p>Written by the thread that serves the connection, read by those that look: no lock, and no object for a request.
 */
final class ClientChannel extends NioChannel {

    /** What a connection is doing. */
    enum Phase {
        /** Nothing: a request may come. */
        IDLE,
        /** A part of a request's head has come. */
        HEAD,
        /** A request is served. */
        EXCHANGE
    }

    private final DoubleConsumer requestsPerConnection;
    private int requests;
    private volatile Phase phase = Phase.IDLE;
    private volatile long sinceNanos;

    ClientChannel(SocketBufferHandler buffers, DoubleConsumer requestsPerConnection) {
        super(buffers);
        this.requestsPerConnection = requestsPerConnection;
    }

    @Override
    public void reset(@Nullable SocketChannel channel, @Nullable NioSocketWrapper wrapper) throws IOException {
        super.reset(channel, wrapper);
        requests = 0;
        enter(Phase.IDLE);
    }

    /** Called once for each connection, when Tomcat lets go of it. */
    @Override
    public void close() throws IOException {
        requestsPerConnection.accept(requests);
        super.close();
    }

    void enter(Phase phase) {
        this.phase = phase;
        this.sinceNanos = System.nanoTime();
    }

    /** Stays in the phase that it is in, with the time that it entered it, or enters it now. */
    void stayOrEnter(Phase phase) {
        if (this.phase != phase) {
            enter(phase);
        }
    }

    void requestBegins() {
        requests++;
        enter(Phase.EXCHANGE);
    }

    Phase phase() {
        return phase;
    }

    long nanosInPhase(long now) {
        return now - sinceNanos;
    }
}
