package vitrine.db.storage;

import java.time.Duration;
import java.util.List;
import vitrine.knob.Knob;
import vitrine.knob.KnobInfo;
import vitrine.knob.KnobSet;
import vitrine.knob.type.TimeSpan;

/** What can be turned of the way to the database's files. */
final class StorageKnobs implements KnobSet {

    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);
    private static final Duration LONGEST_READ = Duration.ofSeconds(1);

    private final ShopDatabase database;
    private final ReadLatency latency;
    private final StorageProperties properties;

    StorageKnobs(ShopDatabase database, ReadLatency latency, StorageProperties properties) {
        this.database = database;
        this.latency = latency;
        this.properties = properties;
    }

    @Override
    public List<Knob<?>> knobs() {
        return List.of(
                Knob.of(
                        new KnobInfo(
                                "db.write-delay",
                                "How long a commit may wait in memory; above 0ms a crash loses acknowledged orders",
                                "P03",
                                "vitrine.storage.writes"),
                        new TimeSpan(Duration.ZERO, LONGEST_DELAY),
                        properties.writeDelay(),
                        database::delayWrites),
                Knob.of(
                        new KnobInfo(
                                "db.storage.read-latency",
                                "How much longer each read of the database's file takes",
                                "P07",
                                "vitrine.storage.reads"),
                        new TimeSpan(Duration.ZERO, LONGEST_READ),
                        Duration.ZERO,
                        latency::set));
    }
}
