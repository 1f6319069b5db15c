package vitrine.web.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.catalina.LifecycleException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vitrine.inspection.hop.Traceparent;
import vitrine.inspection.xray.ConnectionWatch;
import vitrine.inspection.xray.Sampling;
import vitrine.inspection.xray.XrayKey;
import vitrine.web.EmbeddedTomcat;
import vitrine.web.decision.Decisions;

/** The delegation in its server, with short time-outs, in front of some AP tiers. */
final class WebTierUnderTest implements AutoCloseable {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final PoolPolicy policy;
    private final Targets targets;
    private final Upkeep upkeep;
    private final EmbeddedTomcat server;

    /** @param settings names below {@code vitrine.delegation.} and values in turn */
    private WebTierUnderTest(Sampling sampling, List<String> addresses, String... settings) {
        DelegationProperties properties = properties(addresses, settings);
        Decisions decisions = new Decisions();
        decisions.bindTo(registry);
        DelegationMetrics metrics = new DelegationMetrics();
        metrics.bindTo(registry);
        policy = new PoolPolicy(properties.pool());
        targets = new Targets(properties, policy, metrics, metrics::follow);
        List<TargetName> names =
                properties.targets().stream().map(TargetName::parse).toList();
        upkeep = new Upkeep(targets, new TargetLookup(names, InetAddress::getAllByName), properties);
        Delegation delegation = new Delegation(
                targets,
                properties,
                policy,
                metrics,
                ConnectionWatch.ofThisMachine(),
                XrayKey.of(EmbeddedTomcat.XRAY_KEY));
        server = EmbeddedTomcat.serving(new DelegationServlet(delegation, decisions), "/api/*", decisions, sampling);
    }

    static WebTierUnderTest before(ScriptedAp ap, String... settings) {
        return before(List.of(ap.port()), settings);
    }

    /** Which looks at each request, asked for or not. */
    static WebTierUnderTest sampling(ScriptedAp ap) {
        return new WebTierUnderTest(new Sampling(1), List.of("127.0.0.1:" + ap.port()));
    }

    static WebTierUnderTest before(List<Integer> ports, String... settings) {
        return new WebTierUnderTest(
                Sampling.OFF, ports.stream().map(port -> "127.0.0.1:" + port).toList(), settings);
    }

    private static DelegationProperties properties(List<String> addresses, String... settings) {
        Map<String, String> values = new HashMap<>(Map.of(
                "vitrine.delegation.targets", String.join(",", addresses),
                "vitrine.delegation.response-timeout", "500ms",
                "vitrine.delegation.lease-timeout", "200ms",
                "vitrine.delegation.max-body", "100KB"));
        for (int i = 0; i < settings.length; i += 2) {
            values.put("vitrine.delegation." + settings[i], settings[i + 1]);
        }
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("vitrine.delegation", DelegationProperties.class);
    }

    int port() {
        return server.port();
    }

    HttpResponse<String> get(String path, String... fields) {
        return send("GET", path, "", fields);
    }

    HttpResponse<String> post(String path, String body, String... fields) {
        return send("POST", path, body, fields);
    }

    HttpResponse<String> send(String method, String path, String body, String... fields) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(path))
                .timeout(Duration.ofSeconds(10))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (fields.length > 0) {
            request.headers(fields);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks for it and to be shown how it went: the hop, as JSON. */
    String look(Traceparent caller, String path) throws InterruptedException {
        get(path, Traceparent.FIELD, caller.toString(), XrayKey.FIELD, EmbeddedTomcat.XRAY_KEY);
        await(() -> !server.hops().json(caller.traceId()).equals("[]"));
        return server.hops().json(caller.traceId());
    }

    Targets targets() {
        return targets;
    }

    double opened() {
        return registry.get("vitrine.pool.opened").functionCounter().count();
    }

    double reused() {
        return registry.get("vitrine.pool.reused").functionCounter().count();
    }

    Timer leases() {
        return registry.get("vitrine.pool.lease").timer();
    }

    double retried() {
        return registry.get("vitrine.delegation.retried").functionCounter().count();
    }

    double closed(CloseReason... reasons) {
        return Arrays.stream(reasons)
                .map(reason -> registry.get("vitrine.pool.closed")
                        .tag("reason", reason.tag())
                        .functionCounter())
                .mapToDouble(FunctionCounter::count)
                .sum();
    }

    double requests(String decision, String reason) {
        return registry.get("vitrine.web.requests")
                .tag("decision", decision)
                .tag("reason", reason)
                .functionCounter()
                .count();
    }

    double gauge(String name) {
        return registry.get(name).gauge().value();
    }

    /** Waits until the condition holds, for ten seconds at most. */
    static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(10);
        }
    }

    @Override
    public void close() throws LifecycleException {
        upkeep.close();
        server.close();
        client.close();
    }
}
