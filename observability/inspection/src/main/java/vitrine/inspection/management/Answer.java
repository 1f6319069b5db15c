package vitrine.inspection.management;

/**
 * What a management port answers.
 *
 * @param status HTTP status
 * @param contentType media type of the body
 * @param body text of the answer
 */
public record Answer(int status, String contentType, String body) {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    /** Prometheus's text form, that everybody reads. */
    static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    /** The form of OpenMetrics 1.0, which has exemplars. */
    static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    public static Answer json(String body) {
        return new Answer(200, JSON, body);
    }

    /** Metrics in the form that everybody reads. */
    public static Answer metrics(String body) {
        return metrics(PROMETHEUS, body);
    }

    /** @param contentType one of the text forms that Prometheus reads */
    static Answer metrics(String contentType, String body) {
        return new Answer(200, contentType, body);
    }

    /**
     * A request that cannot be answered, as problem details (RFC 9457).
     *
     * @param why in words of our own; nothing that the client sent, and no quotation marks
     */
    public static Answer badRequest(String why) {
        return new Answer(400, PROBLEM, "{\"title\":\"Bad Request\",\"status\":400,\"detail\":\"" + why + "\"}");
    }

    /**
     * Health as Spring Boot's actuator words it: 200, or 503.
     *
     * @param status in one word, such as UP or OUT_OF_SERVICE
     */
    public static Answer health(boolean up, String status) {
        return new Answer(up ? 200 : 503, JSON, "{\"status\":\"" + status + "\"}");
    }

    /** Whether traffic may come: UP or OUT_OF_SERVICE. */
    public static Answer health(boolean up) {
        return health(up, up ? "UP" : "OUT_OF_SERVICE");
    }
}
