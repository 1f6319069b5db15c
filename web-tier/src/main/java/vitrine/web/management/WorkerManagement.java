package vitrine.web.management;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.SmartLifecycle;
import vitrine.inspection.management.Answer;
import vitrine.inspection.management.ManagementServer;

/**
 * A worker's management port: open as long as the worker is, its drain too.
 *
 * <pre>
 * GET /actuator/health/liveness    200 as long as the application says so
 * GET /actuator/health/readiness   200 between the start of the web server and the end, else 503
 * GET /actuator/prometheus         all meters; ?includedNames=a,b for some
 * GET /actuator/hops               the requests that were looked at; ?trace=ID for those of one trace
 * GET /actuator/threads, sockets   those of this process, with what the kernel counts of each
 * GET, POST /actuator/knobs        what can be turned in this worker, and turning it
 * </pre>
 */
final class WorkerManagement implements SmartLifecycle {

    private final ManagementProperties properties;
    private final ApplicationAvailability availability;
    private final Map<String, Function<HttpExchange, Answer>> pages;
    private volatile @Nullable ManagementServer server;

    WorkerManagement(
            ManagementProperties properties,
            ApplicationAvailability availability,
            Map<String, Function<HttpExchange, Answer>> pages) {
        this.properties = properties;
        this.availability = availability;
        this.pages = pages;
    }

    @Override
    public void start() {
        Map<String, Function<HttpExchange, Answer>> answers = new HashMap<>(pages);
        answers.put(
                ManagementServer.LIVENESS,
                _ -> Answer.health(availability.getLivenessState() == LivenessState.CORRECT));
        answers.put(
                ManagementServer.READINESS,
                _ -> Answer.health(availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC));
        try {
            server = ManagementServer.start(properties.socketAddress(), answers);
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
