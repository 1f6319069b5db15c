package vitrine.web.management;

/**
 * What a management port answers.
 *
 * @param status HTTP status
 * @param contentType media type of the body
 * @param body text of the answer
 */
public record Answer(int status, String contentType, String body) {

    private static final String JSON = "application/json";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    public static Answer json(String body) {
        return new Answer(200, JSON, body);
    }

    /** Prometheus's text form. */
    public static Answer metrics(String body) {
        return new Answer(200, PROMETHEUS, body);
    }

    /** Health as Spring Boot's actuator words it: 200 and UP, or 503. */
    public static Answer health(boolean up) {
        return up ? json("{\"status\":\"UP\"}") : new Answer(503, JSON, "{\"status\":\"OUT_OF_SERVICE\"}");
    }

    static Answer notFound() {
        return new Answer(404, "text/plain", "not found\n");
    }
}
