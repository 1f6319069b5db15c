package vitrine.db.management;

import com.sun.net.httpserver.HttpExchange;
import java.util.function.Function;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import vitrine.inspection.management.Answer;

/** The status of one health group, or of all: 200 when it is UP, 503 otherwise. */
final class HealthPage implements Function<HttpExchange, Answer> {

    private final HealthEndpoint endpoint;
    private final String[] group;

    /** @param group the group's name, or none for the whole */
    HealthPage(HealthEndpoint endpoint, String... group) {
        this.endpoint = endpoint;
        this.group = group;
    }

    @Override
    public Answer apply(HttpExchange request) {
        HealthDescriptor health = endpoint.healthForPath(group);
        Status status = health == null ? Status.UNKNOWN : health.getStatus();
        return Answer.health(Status.UP.equals(status), status.getCode());
    }
}
