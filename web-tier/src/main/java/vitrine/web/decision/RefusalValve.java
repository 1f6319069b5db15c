package vitrine.web.decision;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.Container;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;

/**
 * Gives the refusals that Tomcat itself makes, before a servlet sees the request, the form of all the others. A target
 * that cannot be a path of ours (it leads above the root, or hides a separator in an escape) is not found, like any other
 * path that names nothing.
 */
public final class RefusalValve extends ErrorReportValve {

    private static final String HEADER_TOO_LARGE =
            StringManager.getManager(Http11InputBuffer.class).getString("iib.requestheadertoolarge.error");

    private final Decisions decisions;

    private RefusalValve(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Puts the valve in the place of the host's own. */
    public static void install(Container host, Decisions decisions) {
        ((StandardHost) host).setErrorReportValveClass("");
        host.getPipeline().addValve(new RefusalValve(decisions));
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        Refusal refusal = refusal(request, response, throwable);
        if (refusal == null || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            decisions.count(refusal);
            decisions.write(refusal, response);
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("The client did not wait for its refusal", e);
        }
    }

    private static @Nullable Refusal refusal(Request request, Response response, @Nullable Throwable throwable) {
        return switch (response.getStatus()) {
            case 400 -> badRequest(request, response, throwable);
            case 404 -> Refusal.NOT_FOUND;
            case 405 -> Refusal.METHOD_NOT_ALLOWED;
            case 408 -> Refusal.BODY_TIMEOUT;
            case 413 -> Refusal.BODY_TOO_LARGE;
            case 500 -> Refusal.INTERNAL_ERROR;
            case 501 -> Refusal.NOT_IMPLEMENTED;
            case 503 -> Refusal.NO_CONNECTION;
            case 505 -> Refusal.VERSION_NOT_SUPPORTED;
            default -> null;
        };
    }

    /** Tomcat says 400 to all of these. */
    private static Refusal badRequest(Request request, Response response, @Nullable Throwable throwable) {
        if (throwable != null && HEADER_TOO_LARGE.equals(throwable.getMessage())) {
            return request.getRequestURI() == null ? Refusal.URI_TOO_LONG : Refusal.HEADERS_TOO_LARGE;
        }
        AtomicBoolean malformed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_ERROR, malformed);
        boolean thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) != null;
        return malformed.get() || thrown ? Refusal.BAD_REQUEST : Refusal.NOT_FOUND;
    }
}
