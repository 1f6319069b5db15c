package vitrine.console.tiers;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vitrine.console.settings.Address;
import vitrine.console.settings.ConsoleProperties;
import vitrine.inspection.management.Answer;
import vitrine.inspection.management.ManagementServer;

/** Management ports on this machine, for tests. */
public final class LocalPorts {

    private LocalPorts() {}

    public static ManagementServer start(Map<String, Function<HttpExchange, Answer>> pages) {
        try {
            return ManagementServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Address address(ManagementServer server) {
        return new Address("localhost", server.address().getPort());
    }

    /** A worker, as the master lists it. */
    public static String worker(ManagementServer server, int number) {
        return "{\"targets\":[\"%s\"],\"labels\":{\"tier\":\"web\",\"worker\":\"%d\"}}"
                .formatted(address(server), number);
    }

    /** A console of these tiers, with one AP instance and one database. */
    public static ConsoleProperties console(ManagementServer master, ManagementServer ap, ManagementServer db) {
        return new ConsoleProperties(
                URI.create("http://localhost:1"),
                address(master),
                List.of(address(ap)),
                List.of(address(db)),
                null,
                null,
                List.of());
    }
}
