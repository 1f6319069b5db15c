package vitrine.web.connection;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketProcessorBase;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.apache.tomcat.util.threads.TaskQueue;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.libc.Libc;
import vitrine.inspection.pool.WorkerThread;
import vitrine.web.connection.ClientChannel.Phase;

/**
 * Tomcat's endpoint on a socket that other processes accept from too.
 *
 * <p>The acceptor blocks in {@code accept}, so that the kernel wakes one process for one connection, the one that waited
 * longest. Tomcat would unblock it by connecting to its own port, which here another process may take, and would close
 * the connection that the acceptor took last. Instead {@link #stopAccepting} closes this process's descriptors, which
 * leaves the shared socket as it is, and a connection that was taken by then is served like any other.
 */
final class SharedSocketEndpoint extends NioEndpoint {

    private static final long PARKED_MILLIS = 20;

    private final Libc libc = Libc.ofThisMachine();
    private DoubleConsumer requestsPerConnection = requests -> {};
    private @Nullable ServerSocketChannel listening;
    private volatile boolean accepting = true;
    private volatile long accepted;
    private volatile long timedOut;

    /** Tells {@code requestsPerConnection}, for each connection that ends, how many requests it brought. Before the start. */
    void observe(DoubleConsumer requestsPerConnection) {
        this.requestsPerConnection = requestsPerConnection;
    }

    ConnectionStats stats() {
        return new ConnectionStats(connections.size(), accepted, timedOut);
    }

    @Override
    protected void initServerSocket() throws Exception {
        setUseInheritedChannel(System.inheritedChannel() instanceof ServerSocketChannel);
        super.initServerSocket();
        listening = (ServerSocketChannel) getServerSocket();
    }

    /** Called by the acceptor's thread alone. Once there is nothing more to accept, it stays here until the endpoint stops. */
    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate")
    protected SocketChannel serverSocketAccept() throws Exception {
        try {
            SocketChannel client = super.serverSocketAccept();
            accepted++;
            return client;
        } catch (IOException e) {
            while (!accepting && isRunning()) {
                TimeUnit.MILLISECONDS.sleep(PARKED_MILLIS);
            }
            throw e;
        }
    }

    /** As Tomcat's own, but of threads that know how long what they serve has waited for them. */
    @Override
    public void createExecutor() {
        TaskQueue queue = new TaskQueue(getMaxQueueSize());
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                getMinSpareThreads(),
                getMaxThreads(),
                getThreadsMaxIdleTime(),
                TimeUnit.MILLISECONDS,
                queue,
                new WorkerThreads(getName() + "-exec-"));
        queue.setParent(pool);
        setExecutor(pool);
        internalExecutor = true; // so that Tomcat ends it
    }

    @Override
    protected SocketProcessorBase<NioChannel> createSocketProcessor(
            SocketWrapperBase<NioChannel> wrapper, SocketEvent event) {
        return new QueuedProcessor(wrapper, event);
    }

    @Override
    protected NioChannel createChannel(SocketBufferHandler buffers) {
        return new ClientChannel(buffers, requestsPerConnection);
    }

    /** Accepts no more connections; those that are open go on. */
    void stopAccepting() throws IOException {
        accepting = false;
        if (listening != null && listening.isOpen()) {
            closeKeepingOutput(listening);
        }
    }

    /** The JDK takes a process with an inherited channel for a child of inetd and detaches standard output with it. */
    private void closeKeepingOutput(ServerSocketChannel channel) throws IOException {
        int out = libc.dup(Libc.STDOUT);
        int err = libc.dup(Libc.STDERR);
        try {
            channel.close();
        } finally {
            libc.dup2(out, Libc.STDOUT);
            libc.dup2(err, Libc.STDERR);
            libc.close(out);
            libc.close(err);
        }
    }

    @Override
    protected void unlockAccept() {
        try {
            stopAccepting();
        } catch (IOException e) {
            getLog().warn("closing the listening socket", e);
        }
    }

    /** Closes the connections on which nothing happens. */
    void closeIdle() {
        for (SocketWrapperBase<NioChannel> wrapper : connections.values()) {
            if (phase(wrapper) == Phase.IDLE && waitsForClient(wrapper)) {
                wrapper.close();
            }
        }
    }

    /** Closes the connections that have been in {@code phase} for longer than {@code limitNanos}. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    void closeOverdue(Phase phase, long limitNanos) {
        long now = System.nanoTime();
        for (SocketWrapperBase<NioChannel> wrapper : connections.values()) {
            if (wrapper.getSocket() instanceof ClientChannel channel
                    && channel.phase() == phase
                    && channel.nanosInPhase(now) > limitNanos) {
                wrapper.close();
                timedOut++;
            }
        }
    }

    private static @Nullable Phase phase(SocketWrapperBase<NioChannel> wrapper) {
        return wrapper.getSocket() instanceof ClientChannel channel ? channel.phase() : null;
    }

    private static boolean waitsForClient(SocketWrapperBase<NioChannel> wrapper) {
        return wrapper instanceof NioSocketWrapper nio
                && nio.getSendfileData() == null
                && nio.interestOpsHas(SelectionKey.OP_READ);
    }

    /** What a thread has to do for a connection, and since when it waits for one. Tomcat uses it again and again. */
    private final class QueuedProcessor extends SocketProcessor {

        private long queuedNanos;

        private QueuedProcessor(SocketWrapperBase<NioChannel> wrapper, SocketEvent event) {
            super(wrapper, event);
        }

        /** Called just before it is queued, the first time by the constructor. */
        @Override
        public void reset(SocketWrapperBase<NioChannel> wrapper, SocketEvent event) {
            super.reset(wrapper, event);
            queuedNanos = System.nanoTime();
        }

        @Override
        protected void doRun() {
            if (Thread.currentThread() instanceof WorkerThread worker) {
                worker.takes(queuedNanos, System.nanoTime());
            }
            super.doRun();
        }
    }
}
