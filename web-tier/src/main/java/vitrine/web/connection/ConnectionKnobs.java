package vitrine.web.connection;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import vitrine.knob.Knob;
import vitrine.knob.KnobInfo;
import vitrine.knob.KnobSet;
import vitrine.knob.type.OnOff;
import vitrine.knob.type.TimeSpan;
import vitrine.knob.type.WholeNumber;

/** What can be turned of the clients' connections: how long they are kept. */
final class ConnectionKnobs implements KnobSet {

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_REQUESTS = 1_000_000;

    private final ClientConnections connections;
    private final Duration timeout;
    private final int requests;

    ConnectionKnobs(ClientConnections connections, TomcatServerProperties settings) {
        this.connections = connections;
        this.timeout =
                Objects.requireNonNull(settings.getKeepAliveTimeout(), "server.tomcat.keep-alive-timeout is not set");
        this.requests = settings.getMaxKeepAliveRequests();
    }

    @Override
    public List<Knob<?>> knobs() {
        return List.of(
                Knob.of(
                        new KnobInfo(
                                "web.client.keep-alive",
                                "Whether a client's connection serves more than one request",
                                "P12",
                                "vitrine.client.connections.accepted"),
                        new OnOff(),
                        true,
                        connections::keepAlive),
                Knob.of(
                        new KnobInfo(
                                "web.client.keep-alive-timeout",
                                "How long a client's connection is kept for its next request",
                                "P12",
                                "vitrine.client.connections.open"),
                        new TimeSpan(SHORTEST, LONGEST),
                        timeout,
                        connections::keepAliveTimeout),
                Knob.of(
                        new KnobInfo(
                                "web.client.requests",
                                "How many requests a client's connection brings at most",
                                "P12",
                                "vitrine.client.connection.requests"),
                        new WholeNumber(1, MOST_REQUESTS, "requests"),
                        requests,
                        connections::requestsPerConnection));
    }
}
