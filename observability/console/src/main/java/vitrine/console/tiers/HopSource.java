package vitrine.console.tiers;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import vitrine.console.hop.HopReader;
import vitrine.console.settings.Address;
import vitrine.inspection.Reading;

/**
 * Finds hops at the tiers. The processes of a tier are asked at the same time, each on a virtual thread of its own; there
 * are as many as there are processes.
 */
@Component
public final class HopSource implements AutoCloseable {

    private static final String HOPS = "/actuator/hops";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Instances instances;
    private final ManagementPort port;
    private final HopReader reader;
    private final ExecutorService askers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("ask-", 1).factory());

    public HopSource(Instances instances, ManagementPort port, HopReader reader) {
        this.instances = instances;
        this.port = port;
        this.reader = reader;
    }

    /** What the web tier's workers kept of a request. */
    public Found web(String traceId) {
        return all(instances.webWorkers(PATIENCE), HOPS + "?trace=" + traceId);
    }

    /** What the AP tier's instances kept of a request. */
    public Found ap(String traceId) {
        return all(instances.ap(), HOPS + "?trace=" + traceId);
    }

    /** All hops that web and AP tier keep, of any request. */
    public Found kept() {
        return all(instances.webWorkers(PATIENCE), HOPS).and(all(instances.ap(), HOPS));
    }

    /** What a session of the database did between two moments of its clock. */
    public Found exchanges(long session, long fromNanos, long toNanos) {
        String path = "/actuator/exchanges?session=%d&from=%d&to=%d".formatted(session, fromNanos, toNanos);
        return all(instances.db(), path);
    }

    @Override
    public void close() {
        askers.shutdownNow();
    }

    private Found all(Reading<List<Instance>> where, String path) {
        return switch (where) {
            case Reading.Unavailable<List<Instance>>(String why) -> Found.trouble(why);
            case Reading.Available<List<Instance>>(List<Instance> all) ->
                all.stream().map(one -> askers.submit(() -> one(one.address(), path))).toList().stream()
                        .map(HopSource::result)
                        .reduce(Found.NOTHING, Found::and);
        };
    }

    private static Found result(Future<Found> asked) {
        try {
            return asked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Found.trouble("the console is ending");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Found one(Address address, String path) {
        return switch (port.get(address, path, PATIENCE).then(text -> read(address, text))) {
            case Reading.Available<Found>(Found found) -> found;
            case Reading.Unavailable<Found>(String why) -> new Found(List.of(), List.of(why), 1);
        };
    }

    private Reading<Found> read(Address address, String text) {
        try {
            return Reading.of(new Found(reader.read(text), List.of(), 1));
        } catch (IllegalArgumentException e) {
            return Reading.unavailable(address + ": " + e.getMessage());
        }
    }
}
