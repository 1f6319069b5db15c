package vitrine.web.decision;

import java.util.Locale;

/**
 * Every reason for which the web tier itself refuses a request, with the problem details (RFC 9457) that the client gets.
 * The text is fixed, so that it can tell nothing of paths, addresses or exceptions.
 */
public enum Refusal {
    BAD_REQUEST(400, "Bad request", "The request is not valid HTTP."),
    NOT_FOUND(404, "Not found", "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "A file can be read with GET or HEAD only."),
    BODY_TIMEOUT(408, "Request time-out", "The request's body did not arrive in time."),
    PRECONDITION_FAILED(412, "Precondition failed", "The file is not the one that the request is about."),
    BODY_TOO_LARGE(413, "Content too large", "The request's body is larger than this server takes."),
    URI_TOO_LONG(414, "URI too long", "The request's target is longer than this server takes."),
    RANGE_NOT_SATISFIABLE(416, "Range not satisfiable", "The file has no bytes in the range asked for."),
    HEADERS_TOO_LARGE(431, "Request header fields too large", "The request's header is larger than this server takes."),
    INTERNAL_ERROR(500, "Internal server error", "The request could not be served."),
    NOT_IMPLEMENTED(501, "Not implemented", "This server does not do what the request asks for."),
    CONNECT_FAILED(502, "No connection to the application", "The application tier took no connection."),
    BROKEN_ANSWER(
            502, "Broken answer of the application", "The application tier's answer ended early or made no sense."),
    NO_CONNECTION(503, "All connections are in use", "Too many requests are under way. Try again soon."),
    NO_TARGET(503, "The application is away", "The application tier cannot be reached just now. Try again soon."),
    RESPONSE_TIMEOUT(504, "The application took too long", "The application tier did not answer in time."),
    VERSION_NOT_SUPPORTED(505, "HTTP version not supported", "This server speaks HTTP/1.1 and HTTP/1.0.");

    private final int status;
    private final String tag;
    private final String problem;

    Refusal(int status, String title, String detail) {
        this.status = status;
        this.tag = name().toLowerCase(Locale.ROOT);
        this.problem = """
                {"type":"urn:vitrine:problem:%s","title":"%s","status":%d,"detail":"%s"}""".formatted(tag.replace('_', '-'), title, status, detail);
    }

    /** The response's status code. */
    public int status() {
        return status;
    }

    /** The value of the metric's tag {@code reason}. */
    public String tag() {
        return tag;
    }

    /** Whether the client may try again soon, told by {@code Retry-After}. */
    public boolean retryable() {
        return status == 503;
    }

    /** Whether bytes of the request may be left unread, so that its connection cannot serve another request. */
    public boolean endsConnection() {
        return this == BODY_TOO_LARGE || this == BODY_TIMEOUT;
    }

    /** The problem details in JSON. */
    String problem() {
        return problem;
    }
}
