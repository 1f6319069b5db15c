package vitrine.web.decision;

import org.apache.catalina.connector.Request;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.access.AccessNames;

/**
 * What the access log calls the web tier's requests: a file by its path; what is delegated by its first part, {@code
 * /api/orders/*}, since what follows may be an id that only its owner should know.
 */
final class DecidedNames implements AccessNames {

    private static final String API = "/api/";

    @Override
    public @Nullable String path(Request request) {
        String path = request.getDecodedRequestURI();
        if (path == null || !path.startsWith(API)) {
            return path;
        }
        int end = path.indexOf('/', API.length());
        return end < 0 ? path : path.substring(0, end) + "/*";
    }

    /** Forgets it, since Tomcat refuses some requests before anything can be decided about them. */
    @Override
    public @Nullable String decision() {
        Decision decision = Decisions.last();
        Decisions.forget();
        return decision == null ? null : decision.tag();
    }
}
