package vitrine.web.delegation;

import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/** A request as it goes to the AP tier. */
final class DelegatedRequest extends BasicClassicHttpRequest {

    private static final long serialVersionUID = 1L;

    /** @param target path and query, as the client sent them */
    DelegatedRequest(String method, String target) {
        super(method, null, null, target);
    }

    /** Whether the answer has no body whatever its fields say. */
    boolean isHead() {
        return getMethod().equals("HEAD");
    }

    /** Whether sending it twice does no more than sending it once (RFC 9110 9.2.2), and it can be sent twice. */
    boolean isRepeatable() {
        return getEntity() == null
                && switch (getMethod()) {
                    case "GET", "HEAD", "OPTIONS", "PUT", "DELETE" -> true;
                    default -> false;
                };
    }
}
