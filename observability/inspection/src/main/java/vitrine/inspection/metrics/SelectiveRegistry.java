package vitrine.inspection.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * A Prometheus registry that, asked for some metrics, reads those alone. Micrometer's collectors do not tell their names, so
 * the registry would read all of them and then leave out what nobody asked for: each second, for the live map, the files of
 * every thread and of the container.
 */
public final class SelectiveRegistry extends PrometheusRegistry {

    private final Map<MultiCollector, MultiCollector> named = new ConcurrentHashMap<>();

    @Override
    public void register(MultiCollector collector) {
        MultiCollector wrapper = new Named(collector);
        if (named.putIfAbsent(collector, wrapper) != null) {
            throw new IllegalArgumentException("this collector is already registered");
        }
        try {
            super.register(wrapper);
        } catch (RuntimeException e) {
            named.remove(collector);
            throw e;
        }
    }

    @Override
    public void unregister(MultiCollector collector) {
        MultiCollector wrapper = named.remove(collector);
        if (wrapper != null) {
            super.unregister(wrapper);
        }
    }

    @Override
    public void clear() {
        named.clear();
        super.clear();
    }

    /** Knows its names from what it collected last: a meter of Micrometer keeps them. */
    private static final class Named implements MultiCollector {

        private static final MetricSnapshots NONE = new MetricSnapshots();

        private final MultiCollector collector;
        private volatile List<String> names = List.of();

        Named(MultiCollector collector) {
            this.collector = collector;
        }

        @Override
        public MetricSnapshots collect() {
            MetricSnapshots all = collector.collect();
            names = all.stream()
                    .map(snapshot -> snapshot.getMetadata().getPrometheusName())
                    .toList();
            return all;
        }

        /** Without names yet, it collects to see. */
        @Override
        public MetricSnapshots collect(Predicate<String> included) {
            return names.isEmpty() || names.stream().anyMatch(included) ? MultiCollector.super.collect(included) : NONE;
        }
    }
}
