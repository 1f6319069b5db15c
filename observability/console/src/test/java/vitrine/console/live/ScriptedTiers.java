package vitrine.console.live;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import vitrine.console.settings.Address;
import vitrine.console.settings.ConsoleProperties;
import vitrine.console.tiers.Instances;
import vitrine.console.tiers.ManagementPort;
import vitrine.inspection.management.Answer;
import vitrine.inspection.management.ManagementServer;

/** Management ports of a master with one worker, an AP instance and a database, which say what real ones said. */
final class ScriptedTiers implements AutoCloseable {

    final AtomicInteger readings = new AtomicInteger();

    private final ManagementServer worker = serving(Recorded.WEB);
    private final ManagementServer ap = serving(Recorded.AP);
    private final ManagementServer db = serving(Recorded.DB);
    private final ManagementServer master = start(Map.of(
            ManagementServer.PROMETHEUS,
            _ -> Answer.metrics(Recorded.MASTER),
            "/workers",
            _ -> Answer.json("[{\"targets\":[\"%s\"],\"labels\":{\"tier\":\"web\",\"worker\":\"1\"}}]"
                    .formatted(address(worker)))));
    private final ManagementPort port = new ManagementPort();
    private final Round round = new Round(port);

    LiveFeed feed(int maxWatchers) {
        var settings = new ConsoleProperties(
                URI.create("http://localhost:1"),
                address(master),
                List.of(address(ap)),
                List.of(address(db)),
                null,
                null,
                List.of());
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
        return start(Map.of(ManagementServer.PROMETHEUS, _ -> {
            readings.incrementAndGet();
            return Answer.metrics(exposition);
        }));
    }

    private static ManagementServer start(Map<String, Function<HttpExchange, Answer>> answers) {
        try {
            return ManagementServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Address address(ManagementServer server) {
        return new Address("localhost", server.address().getPort());
    }
}
