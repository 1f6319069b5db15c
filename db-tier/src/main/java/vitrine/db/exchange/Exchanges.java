package vitrine.db.exchange;

import java.net.Socket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vitrine.db.storage.StorageAccounts;
import vitrine.inspection.hop.PastHop;
import vitrine.inspection.hop.Place;
import vitrine.inspection.hop.Step;

/** The recorders of all open connections, and what they have kept. */
public final class Exchanges {

    private static final int MOST = 1000;

    private final StorageAccounts storage;
    private final ExchangeSteps steps;
    private final int kept;
    private final Place place = Place.ofThisProcess("db");
    private final Set<ExchangeRecorder> open = ConcurrentHashMap.newKeySet();

    Exchanges(StorageAccounts storage, ExchangeSteps steps, int kept) {
        this.storage = storage;
        this.steps = steps;
        this.kept = kept;
    }

    /** Follows a connection until its recorder is closed. */
    public ExchangeRecorder follow(Socket client) {
        ExchangeRecorder recorder = new ExchangeRecorder(client, storage, kept, open::remove);
        open.add(recorder);
        return recorder;
    }

    /** The exchanges asked for, the oldest first, as hops in JSON; of more than 1,000 the newest. */
    public String json(ExchangeQuery query) {
        List<Found> found = new ArrayList<>();
        for (ExchangeRecorder recorder : open) {
            if (query.isFor(recorder.session())) {
                recorder.between(query.fromNanos(), query.toNanos())
                        .forEach(exchange -> found.add(new Found(recorder, exchange)));
            }
        }
        found.sort(Comparator.comparingLong(one -> one.exchange.get(Figure.BEGIN)));
        List<Step> hops = found.subList(Math.max(0, found.size() - MOST), found.size()).stream()
                .flatMap(one -> steps.of(one.recorder, List.of(one.exchange)).stream())
                .toList();
        return PastHop.json(place, hops);
    }

    private record Found(ExchangeRecorder recorder, Exchange exchange) {}
}
