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

    /** The exchanges asked for, the oldest first, as hops in JSON. */
    public String json(ExchangeQuery query) {
        List<Step> hops = new ArrayList<>();
        for (ExchangeRecorder recorder : open) {
            if (query.isFor(recorder.session())) {
                hops.addAll(steps.of(recorder, recorder.between(query.fromNanos(), query.toNanos())));
            }
        }
        hops.sort(Comparator.comparingLong(Step::beginNanos));
        return PastHop.json(place, hops);
    }
}
