package vitrine.web.delegation;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
final class DelegationMetrics implements MeterBinder, ConnectionEvents {

    private static final Tags POOL = Tags.of("pool", "ap");

    private final LongAdder opened = new LongAdder();
    private final LongAdder connectNanos = new LongAdder();
    private final LongAdder reused = new LongAdder();
    private final LongAdder retried = new LongAdder();
    private final Map<CloseReason, LongAdder> closed = new EnumMap<>(Arrays.stream(CloseReason.values())
            .collect(Collectors.toMap(Function.identity(), reason -> new LongAdder())));
    private volatile @Nullable Timer lease;
    private List<Target> targets = List.of();
    private @Nullable MultiGauge inFlight;
    private @Nullable MultiGauge setAside;

    @Override
    public synchronized void bindTo(MeterRegistry registry) {
        counter(registry, "vitrine.pool.opened", "connections", "Connections opened", POOL, opened);
        counter(
                registry,
                "vitrine.pool.reused",
                "connections",
                "Requests on a connection that had served before",
                POOL,
                reused);
        counter(registry, "vitrine.delegation.retried", "requests", "Requests sent once more", Tags.empty(), retried);
        closed.forEach((reason, count) -> counter(
                registry,
                "vitrine.pool.closed",
                "connections",
                "Connections closed, and why",
                POOL.and("reason", reason.tag()),
                count));
        lease = Timer.builder("vitrine.pool.lease")
                .description("Time until a connection of the pool was to be had")
                .tags(POOL)
                .register(registry);
        FunctionTimer.builder(
                        "vitrine.pool.connect", connectNanos, any -> opened.sum(), LongAdder::sum, TimeUnit.NANOSECONDS)
                .description("Time until a new connection was open")
                .tags(POOL)
                .register(registry);
        inFlight = gauges(registry, "vitrine.delegation.in.flight", "Requests under way");
        setAside = gauges(registry, "vitrine.delegation.set.aside", "1 while the target is set aside, else 0");
        follow(targets);
    }

    /** Makes the gauges of the targets anew. */
    synchronized void follow(List<Target> now) {
        targets = now;
        if (inFlight != null && setAside != null) {
            inFlight.register(rows(Target::inFlight), true);
            setAside.register(rows(target -> target.health().isSetAside() ? 1 : 0), true);
        }
    }

    @Override
    public void leased(long waitedNanos) {
        Timer timer = lease;
        if (timer != null) {
            timer.record(waitedNanos, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void opened(long tookNanos) {
        opened.increment();
        connectNanos.add(tookNanos);
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

    private Iterable<MultiGauge.Row<?>> rows(ToDoubleFunction<Target> value) {
        return targets.stream()
                .<MultiGauge.Row<?>>map(target -> MultiGauge.Row.of(Tags.of("target", target.name()), target, value))
                .toList();
    }

    private static void counter(
            MeterRegistry registry, String name, String unit, String description, Tags tags, LongAdder count) {
        FunctionCounter.builder(name, count, LongAdder::sum)
                .description(description)
                .baseUnit(unit)
                .tags(tags)
                .register(registry);
    }

    private static MultiGauge gauges(MeterRegistry registry, String name, String description) {
        return MultiGauge.builder(name).description(description).register(registry);
    }
}
