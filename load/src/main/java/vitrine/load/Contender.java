package vitrine.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vitrine.load.process.ProcessTree;
import vitrine.load.round.Scenario;
import vitrine.load.round.Side;
import vitrine.load.server.Nginx;
import vitrine.load.server.VitrineSystem;

/**
 * One of the servers that are compared.
 *
 * @param port of this machine, where it is loaded
 * @param headers sent along with each request
 * @param warmUp load before its first round
 * @param processes whose CPU time is counted
 * @param meanwhile what goes on beside the load
 */
record Contender(
        Side side,
        int port,
        Map<String, String> headers,
        Duration warmUp,
        Processes processes,
        Meanwhile meanwhile) {

    /** The processes that take part in a scenario, as they live now. */
    interface Processes {
        List<ProcessTree> of(Scenario scenario) throws IOException;
    }

    /** Something that begins with the load, and is closed when that is over. */
    interface Meanwhile {

        Meanwhile NOTHING = () -> () -> {};

        Ending begin() throws IOException, InterruptedException;

        /** Ends it; an exception means that it has not gone on as it should. */
        interface Ending extends AutoCloseable {

            @Override
            void close() throws IOException;
        }
    }

    static Contender vitrine(Side side, VitrineSystem vitrine, Map<String, String> headers, Duration warmUp) {
        return new Contender(
                side, vitrine.webPort(), headers, warmUp, _ -> vitrine.processes(), Meanwhile.NOTHING);
    }

    /** Somebody reads its metrics meanwhile. */
    static Contender scraped(VitrineSystem vitrine, Duration warmUp) {
        return new Contender(
                Side.SCRAPED, vitrine.webPort(), Map.of(), warmUp, _ -> vitrine.processes(), () -> vitrine.scraped()::close);
    }

    /** nginx alone for a file, with the AP and database tier where it proxies. */
    static Contender nginx(Nginx nginx, VitrineSystem vitrine, Duration warmUp) {
        return new Contender(Side.NGINX, nginx.port(), Map.of(), warmUp, scenario -> {
            var processes = new ArrayList<>(List.of(nginx.processes()));
            if (scenario.delegated()) {
                vitrine.processes().stream()
                        .filter(tree -> !tree.tier().equals("web"))
                        .forEach(processes::add);
            }
            return processes;
        }, Meanwhile.NOTHING);
    }
}
