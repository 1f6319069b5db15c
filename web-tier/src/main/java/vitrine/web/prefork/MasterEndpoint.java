package vitrine.web.prefork;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.management.Answer;
import vitrine.inspection.management.ManagementServer;
import vitrine.knob.Knobs;
import vitrine.knob.page.KnobDesk;
import vitrine.knob.page.KnobKey;
import vitrine.knob.page.KnobsPage;

/**
 * The master's management port.
 *
 * <pre>
 * GET /actuator/health/liveness    200
 * GET /actuator/health/readiness   200 while at least one worker serves, else 503
 * GET /actuator/prometheus         the master's figures
 * GET /workers                     the workers that serve, as targets for Prometheus
 * GET, POST /actuator/knobs        how many workers are wanted, and turning it; killing one
 * </pre>
 */
final class MasterEndpoint {

    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[0-9A-Za-z._-]+)(:\\d+)?");

    private MasterEndpoint() {}

    static ManagementServer start(
            InetSocketAddress address, String advertisedHost, Supplier<MasterStats> stats, Knobs knobs, KnobKey key)
            throws IOException {
        return ManagementServer.start(
                address,
                Map.of(
                        ManagementServer.LIVENESS,
                        _ -> Answer.health(true),
                        ManagementServer.READINESS,
                        _ -> Answer.health(!stats.get().serving().isEmpty()),
                        ManagementServer.PROMETHEUS,
                        _ -> Answer.metrics(MasterTexts.metrics(stats.get(), knobs.all())),
                        KnobDesk.PATH,
                        new KnobsPage(new KnobDesk(knobs, key)),
                        "/workers",
                        exchange -> Answer.json(MasterTexts.targets(stats.get(), host(advertisedHost, exchange)))));
    }

    private static String host(String advertisedHost, HttpExchange exchange) {
        return advertisedHost.isEmpty()
                ? hostOf(exchange.getRequestHeaders().getFirst("Host"), exchange.getLocalAddress())
                : advertisedHost;
    }

    /** The name by which we were asked: whoever found us by it finds the workers by it too. */
    static String hostOf(@Nullable String header, InetSocketAddress local) {
        Matcher matcher = HOST.matcher(header == null ? "" : header);
        return matcher.matches() ? matcher.group(1) : local.getAddress().getHostAddress();
    }
}
