package vitrine.web.delegation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The delegation's figures beside the pool's gauges:
 *
 * <pre>
 * vitrine.pool.opened{pool}             connections opened
 * vitrine.pool.reused{pool}             requests sent on a connection that had served before
 * vitrine.pool.closed{pool, reason}     connections closed, and why
 * vitrine.pool.lease{pool}              time until a connection of the pool was to be had
 * vitrine.pool.connect{pool}            time until a new connection was open
 * vitrine.delegation.retried            requests sent once more, because the first way led nowhere
 * vitrine.delegation.in.flight{target}  requests under way
 * vitrine.delegation.set.aside{target}  1 while the target is set aside, else 0
 * </pre>
 *
 * The reuse ratio is reused / (reused + opened).
 */
final class DelegationMetrics implements ConnectionEvents {

    private static final Tags POOL = Tags.of("pool", "ap");

    private final Timer lease;
    private final Timer connect;
    private final Counter opened;
    private final Counter reused;
    private final Counter retried;
    private final Map<CloseReason, Counter> closed;
    private final MultiGauge inFlight;
    private final MultiGauge setAside;

    DelegationMetrics(MeterRegistry registry) {
        lease = timer(registry, "lease", "Time until a connection of the pool was to be had");
        connect = timer(registry, "connect", "Time until a new connection was open");
        opened = counter("vitrine.pool.opened", "Connections opened").tags(POOL).register(registry);
        reused = counter("vitrine.pool.reused", "Requests sent on a connection that had served before")
                .tags(POOL)
                .register(registry);
        retried =
                counter("vitrine.delegation.retried", "Requests sent once more").register(registry);
        closed = new EnumMap<>(Arrays.stream(CloseReason.values())
                .collect(Collectors.toMap(Function.identity(), reason -> closed(registry, reason))));
        inFlight = gauges(registry, "vitrine.delegation.in.flight", "Requests under way");
        setAside = gauges(registry, "vitrine.delegation.set.aside", "1 while the target is set aside, else 0");
    }

    /** Makes the gauges of the targets anew, for the targets of this moment. */
    void follow(Targets targets) {
        inFlight.register(rows(targets, Target::inFlight), true);
        setAside.register(rows(targets, target -> target.health().isSetAside() ? 1 : 0), true);
    }

    @Override
    public void leased(long waitedNanos) {
        lease.record(waitedNanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void opened(long tookNanos) {
        opened.increment();
        connect.record(Duration.ofNanos(tookNanos));
    }

    @Override
    public void reused() {
        reused.increment();
    }

    @Override
    public void closed(CloseReason reason) {
        Objects.requireNonNull(closed.get(reason)).increment();
    }

    @Override
    public void retried() {
        retried.increment();
    }

    private static Iterable<MultiGauge.Row<?>> rows(Targets targets, ToDoubleFunction<Target> value) {
        return targets.all().stream()
                .<MultiGauge.Row<?>>map(target -> MultiGauge.Row.of(Tags.of("target", target.name()), target, value))
                .toList();
    }

    private static Counter closed(MeterRegistry registry, CloseReason reason) {
        return counter("vitrine.pool.closed", "Connections closed, and why")
                .tags(POOL.and("reason", reason.tag()))
                .register(registry);
    }

    private static Counter.Builder counter(String name, String description) {
        return Counter.builder(name).description(description);
    }

    private static Timer timer(MeterRegistry registry, String name, String description) {
        return Timer.builder("vitrine.pool." + name)
                .description(description)
                .tags(POOL)
                .register(registry);
    }

    private static MultiGauge gauges(MeterRegistry registry, String name, String description) {
        return MultiGauge.builder(name).description(description).register(registry);
    }
}
