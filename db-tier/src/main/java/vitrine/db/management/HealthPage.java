package vitrine.db.management;

import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;

/** The status of one health group, or of all: 200 when it is UP, 503 otherwise. */
final class HealthPage implements Page {

    private final HealthEndpoint endpoint;
    private final String[] group;

    /** @param group the group's name, or none for the whole */
    HealthPage(HealthEndpoint endpoint, String... group) {
        this.endpoint = endpoint;
        this.group = group;
    }

    @Override
    public Content read() {
        HealthDescriptor health = endpoint.healthForPath(group);
        Status status = health == null ? Status.UNKNOWN : health.getStatus();
        return Content.json(Status.UP.equals(status) ? 200 : 503, "{\"status\":\"" + status.getCode() + "\"}");
    }
}
