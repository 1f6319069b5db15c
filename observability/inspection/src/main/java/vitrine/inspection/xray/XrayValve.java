package vitrine.inspection.xray;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.HopLog;
import vitrine.inspection.hop.Step;
import vitrine.inspection.hop.Traceparent;

/**
 * Begins the hop of a request that is to be looked at, and ends it when its answer is out. It begins when the request was
 * queued for a thread, if the thread is one that knows; else when the thread came here.
 */
public final class XrayValve extends ValveBase {

    private final XrayKey key;
    private final HopLog log;

    public XrayValve(XrayKey key, HopLog log) {
        super(true);
        this.key = key;
        this.log = log;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Traceparent caller = key.caller(request.getHeader(XrayKey.FIELD), request.getHeader(Traceparent.FIELD));
        if (caller == null) {
            getNext().invoke(request, response);
        } else {
            look(caller, request, response);
        }
    }

    private void look(Traceparent caller, Request request, Response response) throws IOException, ServletException {
        try (Hop _ = begin(caller, request.getMethod() + " " + request.getDecodedRequestURI())) {
            getNext().invoke(request, response);
            Hop.whole().fact("http.status", response.getStatus(), "");
            try (Step send = Hop.step("send the answer")) {
                response.finishResponse();
                send.fact("http.body.sent", response.getBytesWritten(false), "bytes");
            }
        }
    }

    private Hop begin(Traceparent caller, String request) {
        Thread thread = Thread.currentThread();
        Hop hop;
        if (thread instanceof Waited waited) {
            hop = log.begin(caller, request, waited.queuedNanos());
            hop.past("wait for a worker thread", waited.queuedNanos(), waited.takenNanos());
        } else {
            hop = log.begin(caller, request);
        }
        Hop.whole().fact("thread.name", thread.getName());
        return hop;
    }
}
