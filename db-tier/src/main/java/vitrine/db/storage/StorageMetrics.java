package vitrine.db.storage;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * What goes to the database's files, tagged {@code by}: {@code session} for the threads that serve clients,
 * {@code engine} for opening, background writing and closing.
 *
 * <pre>
 * vitrine.storage.reads{by}        count and time of reads
 * vitrine.storage.read{by}         bytes read
 * vitrine.storage.writes{by}       count and time of writes
 * vitrine.storage.written{by}      bytes written
 * vitrine.storage.forces{by}       count and time of forces to the device (fsync)
 * vitrine.storage.file.size        bytes of the database file
 * </pre>
 */
final class StorageMetrics implements MeterBinder {

    private static final List<Timed> TIMED = List.of(
            new Timed("reads", "Reads of the database's files", StorageStats::reads, StorageStats::readNanos),
            new Timed("writes", "Writes to the database's files", StorageStats::writes, StorageStats::writeNanos),
            new Timed(
                    "forces", "Forces of written bytes to the device", StorageStats::forces, StorageStats::forceNanos));

    private final StorageAccounts accounts;
    private final Supplier<Long> fileBytes;

    StorageMetrics(StorageAccounts accounts, Supplier<Long> fileBytes) {
        this.accounts = accounts;
        this.fileBytes = fileBytes;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bind(registry, "session", StorageAccounts::bySessions);
        bind(registry, "engine", StorageAccounts::byEngine);
        Gauge.builder("vitrine.storage.file.size", fileBytes, Supplier::get)
                .description("Size of the database file")
                .baseUnit("bytes")
                .register(registry);
    }

    private void bind(MeterRegistry registry, String by, Function<StorageAccounts, StorageStats> stats) {
        for (Timed timed : TIMED) {
            FunctionTimer.builder(
                            "vitrine.storage." + timed.name,
                            accounts,
                            all -> timed.count.applyAsLong(stats.apply(all)),
                            all -> timed.nanos.applyAsDouble(stats.apply(all)),
                            TimeUnit.NANOSECONDS)
                    .description(timed.description)
                    .tag("by", by)
                    .register(registry);
        }
        bytes(registry, "read", by, all -> stats.apply(all).readBytes());
        bytes(registry, "written", by, all -> stats.apply(all).writeBytes());
    }

    private void bytes(MeterRegistry registry, String name, String by, ToDoubleFunction<StorageAccounts> value) {
        FunctionCounter.builder("vitrine.storage." + name, accounts, value)
                .description("Bytes " + name + " at the database's files")
                .baseUnit("bytes")
                .tag("by", by)
                .register(registry);
    }

    private record Timed(
            String name,
            String description,
            ToLongFunction<StorageStats> count,
            ToDoubleFunction<StorageStats> nanos) {}
}
