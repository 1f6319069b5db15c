package vitrine.web.connection;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import vitrine.inspection.pool.WorkerStats;

/** HTTP/1.1 on the {@link SharedSocketEndpoint}. */
public final class SharedSocketProtocol extends Http11NioProtocol {

    private final SharedSocketEndpoint endpoint;

    /** Tomcat makes it by name. */
    public SharedSocketProtocol() {
        this(new SharedSocketEndpoint());
    }

    private SharedSocketProtocol(SharedSocketEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    SharedSocketEndpoint endpoint() {
        return endpoint;
    }

    /** The threads that serve; none before Tomcat has started. */
    WorkerStats threads() {
        int max = getMaxThreads();
        if (endpoint.getExecutor() instanceof ThreadPoolExecutor pool) {
            int busy = pool.getActiveCount();
            int idle = Math.max(0, pool.getPoolSize() - busy);
            return new WorkerStats(busy, idle, pool.getQueue().size(), max, getMaxQueueSize());
        }
        return new WorkerStats(0, 0, 0, max, getMaxQueueSize());
    }

    @Override
    protected Processor createProcessor() {
        return new ClientProcessor(this, getAdapter());
    }
}
