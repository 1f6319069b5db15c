package vitrine.ap.worker;

import io.micrometer.core.instrument.Counter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Answers 503 on the refusing thread, before anything of the application runs. */
final class RefusalValve extends ValveBase {

    private static final String RETRY_AFTER_SECONDS = "1";
    private static final byte[] BODY = ("{\"title\":\"Service Unavailable\",\"status\":503,"
                    + "\"detail\":\"All worker threads are busy and the queue is full\"}")
            .getBytes(StandardCharsets.UTF_8);

    private final Counter refused;

    RefusalValve(Counter refused) {
        super(true);
        this.refused = refused;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!WorkerPool.isRefusing()) {
            getNext().invoke(request, response);
            return;
        }
        refused.increment();
        response.setStatus(503);
        response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        response.setContentType("application/problem+json");
        response.setContentLength(BODY.length);
        if (hasMoreToCome(request)) {
            response.setHeader("Connection", "close");
            response.getCoyoteResponse().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
        response.getOutputStream().write(BODY);
        response.finishResponse();
    }

    /** Whether reading the rest of the request could make this thread, which serves all who are refused, wait for one. */
    private static boolean hasMoreToCome(Request request) throws IOException {
        long length = request.getContentLengthLong();
        boolean chunked = length < 0 && request.getHeader("Transfer-Encoding") != null;
        return chunked || length > request.getInputStream().available();
    }
}
