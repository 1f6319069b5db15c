package vitrine.console.knob;

import com.sun.net.httpserver.HttpExchange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import vitrine.console.tiers.Instances;
import vitrine.console.tiers.LocalPorts;
import vitrine.console.tiers.ManagementPort;
import vitrine.inspection.management.Answer;
import vitrine.inspection.management.ManagementServer;
import vitrine.knob.Knob;
import vitrine.knob.KnobInfo;
import vitrine.knob.Knobs;
import vitrine.knob.page.KnobDesk;
import vitrine.knob.page.KnobKey;
import vitrine.knob.page.KnobsPage;
import vitrine.knob.type.WholeNumber;

/** Real knobs behind the management ports of a master with two workers, an AP instance and a database. */
final class TurnableTiers implements AutoCloseable {

    static final String KEY = "a key";

    final AtomicInteger processes = new AtomicInteger(2);
    final AtomicInteger firstPool = new AtomicInteger(32);
    final AtomicInteger secondPool = new AtomicInteger(32);
    final AtomicInteger threads = new AtomicInteger(16);
    final AtomicInteger pages = new AtomicInteger(100);

    private final List<Runnable> open = new ArrayList<>();
    private final ManagementServer first = serve(turn("web.pool", firstPool, 500));
    private final ManagementServer second = serve(turn("web.pool", secondPool, 500));
    private final ManagementServer ap = serve(turn("ap.threads", threads, 500));
    private final ManagementServer db = serve(turn("db.pages", pages, 100));
    private final ManagementServer master =
            serve(turn("web.workers", processes, 16), Map.of("/workers", _ -> Answer.json(workers())));
    private final ManagementPort port = new ManagementPort();

    KnobBoard board(String key) {
        var settings = LocalPorts.console(master, ap, db);
        JsonMapper json = new JsonMapper();
        KnobPorts ports = new KnobPorts(new Instances(settings, port, json), port, json, key);
        open.add(ports::close);
        return new KnobBoard(ports, new KnobHistory());
    }

    void endDatabase() {
        db.close();
    }

    @Override
    public void close() {
        port.close();
        open.forEach(Runnable::run);
    }

    /** Turning it to 13 fails. */
    private static Knob<Integer> turn(String name, AtomicInteger value, int most) {
        return Knob.of(
                new KnobInfo(name, "Says how many", "P10", "vitrine.workers.busy"),
                new WholeNumber(1, most, "things"),
                value.get(),
                wanted -> {
                    if (wanted == 13) {
                        throw new IllegalStateException("13 is unlucky");
                    }
                    value.set(wanted);
                });
    }

    private ManagementServer serve(Knob<?> knob) {
        return serve(knob, Map.of());
    }

    private ManagementServer serve(Knob<?> knob, Map<String, Function<HttpExchange, Answer>> more) {
        Knobs knobs = new Knobs(List.of(() -> List.of(knob)), _ -> {});
        open.add(knobs::close);
        Map<String, Function<HttpExchange, Answer>> pages = new HashMap<>(more);
        pages.put(KnobDesk.PATH, new KnobsPage(new KnobDesk(knobs, KnobKey.of(KEY))));
        ManagementServer server = LocalPorts.start(pages);
        open.add(server::close);
        return server;
    }

    private String workers() {
        return "[" + LocalPorts.worker(first, 1) + "," + LocalPorts.worker(second, 2) + "]";
    }
}
