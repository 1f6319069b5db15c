package vitrine.inspection.xray;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.HopLog;
import vitrine.inspection.hop.Occasion;
import vitrine.inspection.hop.Step;
import vitrine.inspection.pool.WorkerThread;

/**
 * Begins the hop of a request that is to be looked at, and ends it when its answer is out. It begins when the request was
 * queued for a thread, if the thread is one that knows; else when its first bytes were read. What the looking itself
 * takes is a step of its own.
 */
public final class XrayValve extends ValveBase {

    private static final String LOOKING = "take the X-ray";

    private final Lookout lookout;
    private final HopLog log;
    private final ThreadWatch threads;
    private final ConnectionWatch connections;
    private final List<HopDescriber> describers;

    /** @param describers what else is known of each hop of this tier */
    public XrayValve(
            Lookout lookout,
            HopLog log,
            ThreadWatch threads,
            ConnectionWatch connections,
            List<HopDescriber> describers) {
        super(true);
        this.lookout = lookout;
        this.log = log;
        this.threads = threads;
        this.connections = connections;
        this.describers = describers;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        boolean waited = Thread.currentThread() instanceof WorkerThread worker && worker.servesFirst();
        Occasion occasion = lookout.occasion(request);
        RequestTrace.serve(request);
        try {
            if (occasion == null) {
                getNext().invoke(request, response);
            } else {
                look(occasion, waited, request, response);
            }
        } finally {
            RequestTrace.serve(null);
        }
    }

    private void look(Occasion occasion, boolean waited, Request request, Response response)
            throws IOException, ServletException {
        long beginNanos = System.nanoTime();
        try (Hop hop = begin(occasion, waited, request, beginNanos)) {
            RequestTrace.lookedAt(request, hop.own());
            @Nullable RequestWatch watch = watch(request, response);
            hop.past(LOOKING, beginNanos, System.nanoTime());
            serve(request, response);
            try (Step _ = Hop.step(LOOKING)) {
                end(watch);
            }
        }
    }

    private void serve(Request request, Response response) throws IOException, ServletException {
        try (Step _ = Hop.step("handle the request")) {
            getNext().invoke(request, response);
        }
        try (Step _ = Hop.step("send the answer")) {
            response.finishResponse();
        }
    }

    /** Whatever is wrong with looking, the request is served. */
    private static void end(@Nullable RequestWatch watch) {
        try {
            if (watch != null) {
                watch.end(Hop.whole());
            }
        } catch (RuntimeException | LinkageError e) {
            Hop.whole().failed(e);
        }
    }

    private Hop begin(Occasion occasion, boolean waited, Request request, long now) {
        String name = request.getMethod() + " " + request.getDecodedRequestURI();
        if (waited && Thread.currentThread() instanceof WorkerThread worker) {
            Hop hop = log.begin(occasion, name, worker.queuedNanos());
            hop.past("wait for a worker thread", worker.queuedNanos(), worker.takenNanos());
            hop.past("read the request's head", worker.takenNanos(), now);
            return hop;
        }
        long readNanos = request.getCoyoteRequest().getStartTimeNanos();
        Hop hop = log.begin(occasion, name, readNanos);
        hop.past("read the request's head", readNanos, now);
        return hop;
    }

    /** Null if it cannot be watched; the hop then says why. */
    private @Nullable RequestWatch watch(Request request, Response response) {
        Step whole = Hop.whole();
        try {
            describers.forEach(describer -> describer.describe(whole));
            return new RequestWatch(threads, connections, request, response);
        } catch (RuntimeException | LinkageError e) {
            whole.failed(e);
            return null;
        }
    }
}
