package vitrine.web.management;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.SmartLifecycle;
import vitrine.inspection.hop.HopLog;
import vitrine.inspection.management.Answer;
import vitrine.inspection.management.ManagementServer;
import vitrine.inspection.xray.HopsPage;

/**
 * A worker's management port: open as long as the worker is, its drain too.
 *
 * <pre>
 * GET /actuator/health/liveness    200 as long as the application says so
 * GET /actuator/health/readiness   200 between the start of the web server and the end, else 503
 * GET /actuator/prometheus         all meters
 * GET /actuator/hops               the requests that were looked at; ?trace=ID for those of one trace
 * </pre>
 */
final class WorkerManagement implements SmartLifecycle {

    private final ManagementProperties properties;
    private final ApplicationAvailability availability;
    private final PrometheusMeterRegistry registry;
    private final HopLog hops;
    private volatile @Nullable ManagementServer server;

    WorkerManagement(
            ManagementProperties properties,
            ApplicationAvailability availability,
            PrometheusMeterRegistry registry,
            HopLog hops) {
        this.properties = properties;
        this.availability = availability;
        this.registry = registry;
        this.hops = hops;
    }

    @Override
    public void start() {
        try {
            server = ManagementServer.start(
                    properties.socketAddress(),
                    Map.of(
                            ManagementServer.LIVENESS,
                            _ -> Answer.health(availability.getLivenessState() == LivenessState.CORRECT),
                            ManagementServer.READINESS,
                            _ -> Answer.health(availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC),
                            ManagementServer.PROMETHEUS,
                            _ -> Answer.metrics(registry.scrape()),
                            HopsPage.PATH,
                            new HopsPage(hops)));
        } catch (IOException e) {
            throw new UncheckedIOException("management port " + properties.socketAddress(), e);
        }
    }

    @Override
    public void stop() {
        ManagementServer running = server;
        server = null;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
