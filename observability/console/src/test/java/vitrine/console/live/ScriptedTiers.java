package vitrine.console.live;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;
import vitrine.console.tiers.Instances;
import vitrine.console.tiers.LocalPorts;
import vitrine.console.tiers.ManagementPort;
import vitrine.inspection.management.Answer;
import vitrine.inspection.management.ManagementServer;

/** Management ports of a master with one worker, an AP instance and a database, which say what real ones said. */
final class ScriptedTiers implements AutoCloseable {

    final AtomicInteger readings = new AtomicInteger();

    private final ManagementServer worker = serving(Recorded.WEB);
    private final ManagementServer ap = serving(Recorded.AP);
    private final ManagementServer db = serving(Recorded.DB);
    private final ManagementServer master = LocalPorts.start(Map.of(
            ManagementServer.PROMETHEUS,
            _ -> Answer.metrics(Recorded.MASTER),
            "/workers",
            _ -> Answer.json("[" + LocalPorts.worker(worker, 1) + "]")));
    private final ManagementPort port = new ManagementPort();
    private final Round round = new Round(port);

    LiveFeed feed(int maxWatchers) {
        var settings = LocalPorts.console(master, ap, db);
        var discovery = new Discovery(new Instances(settings, port, new JsonMapper()));
        return new LiveFeed(new Camera(discovery, round, new History()), maxWatchers);
    }

    void endDatabase() {
        db.close();
    }

    @Override
    public void close() {
        round.close();
        port.close();
        List.of(master, worker, ap, db).forEach(ManagementServer::close);
    }

    private ManagementServer serving(String exposition) {
        return LocalPorts.start(Map.of(ManagementServer.PROMETHEUS, _ -> {
            readings.incrementAndGet();
            return Answer.metrics(exposition);
        }));
    }
}
