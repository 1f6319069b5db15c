package vitrine.inspection.access;

import org.apache.catalina.Globals;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.xray.RequestTrace;

/**
 * A request that was answered.
 *
 * @param atMillis when, since 1970
 * @param method in characters that need no escape, like the path
 * @param bodyBytes of the answer, also if the kernel sends them by itself
 * @param nanos it took, from its first byte read to its answer handed over
 */
record AccessEntry(
        long atMillis,
        String method,
        String path,
        int status,
        long bodyBytes,
        long nanos,
        @Nullable String decision,
        @Nullable RequestTrace trace) {

    private static final int METHOD_CHARS = 16;
    private static final int PATH_CHARS = 200;
    private static final String NONE = "-";

    static AccessEntry of(AccessNames names, Request request, Response response, long nanos) {
        return new AccessEntry(
                System.currentTimeMillis(),
                plain(request.getMethod(), METHOD_CHARS),
                plain(names.path(request), PATH_CHARS),
                response.getStatus(),
                bodyBytes(request, response),
                nanos,
                names.decision(),
                RequestTrace.of(request));
    }

    /** A client writes methods and paths: what could end a line or a JSON text becomes a question mark. */
    static String plain(@Nullable String text, int maxChars) {
        if (text == null || text.isEmpty()) {
            return NONE;
        }
        String bounded = text.length() > maxChars ? text.substring(0, maxChars) : text;
        for (int i = 0; i < bounded.length(); i++) {
            if (!isPlain(bounded.charAt(i))) {
                return replaced(bounded);
            }
        }
        return bounded;
    }

    private static String replaced(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append(isPlain((char) c) ? (char) c : '?'));
        return plain.toString();
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c < 0x7f && c != '"' && c != '\\';
    }

    private static long bodyBytes(Request request, Response response) {
        long written = response.getContentWritten();
        return written == 0
                        && request.getAttribute(Globals.SENDFILE_FILE_START_ATTR) instanceof Long start
                        && request.getAttribute(Globals.SENDFILE_FILE_END_ATTR) instanceof Long end
                ? end - start
                : written;
    }
}
