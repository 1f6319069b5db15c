package vitrine.inspection.xray;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import vitrine.inspection.Reading;
import vitrine.inspection.hop.Step;
import vitrine.inspection.tcp.End;
import vitrine.inspection.tcp.TcpInfo;
import vitrine.inspection.tcp.TcpSocket;
import vitrine.inspection.tcp.TcpSockets;

/** A connection that is watched, from when this was made. */
public final class WatchedConnection {

    private static final String CAME_BEFORE =
            "a request's own segments have come before it is known that it is looked at; its sender has counted them";
    private static final String NOT_SENT =
            "a part of the answer is still in the socket's send buffer; its receiver has counted all";
    private static final String NOT_THERE = "there is no such connection, or no more";
    private static final String ANOTHER = "another connection between the same ports has taken its place";
    private static final String NOT_SAID = "the kernel does not say";

    private final TcpSockets sockets;
    private final InetSocketAddress local;
    private final InetSocketAddress remote;
    private final Supplier<Reading<TcpSocket>> before;

    WatchedConnection(TcpSockets sockets, InetSocketAddress local, InetSocketAddress remote) {
        this.sockets = sockets;
        this.local = local;
        this.remote = remote;
        this.before = look();
    }

    /**
     * Adds how the connection stands now ({@code tcp.*}) and what went over it meanwhile, layer by layer ({@code tcp.*},
     * {@code ip.*}, {@code ethernet.*}); to be called before it is closed.
     *
     * @param step takes the facts; it may be closed already
     */
    public void end(Step step) {
        Supplier<Reading<TcpSocket>> after = look();
        step.later(facts -> {
            Reading<Traffic> traffic = state(facts, after);
            addSent(ReadingFacts.of(facts, traffic));
            addRepeated(ReadingFacts.of(facts, traffic));
            addReceived(ReadingFacts.of(facts, traffic));
        });
    }

    /**
     * As {@link #end}, for the connection on which a request came and is answered: the watch began when the request was
     * there, so what was received is not known; nor is what was sent, as long as a part of the answer is not.
     */
    public void endOfAnswer(Step step) {
        endOfAnswer(step, WatchedConnection::allSent);
    }

    /**
     * As {@link #endOfAnswer}, where the answer goes out later.
     *
     * @param because why it does
     */
    void endBeforeAnswer(Step step, String because) {
        endOfAnswer(step, _ -> Reading.unavailable(because));
    }

    private void endOfAnswer(Step step, Function<Traffic, Reading<Traffic>> sent) {
        Supplier<Reading<TcpSocket>> after = look();
        step.later(facts -> {
            Reading<Traffic> traffic = state(facts, after);
            addSent(ReadingFacts.of(facts, traffic.then(sent)));
            addRepeated(ReadingFacts.of(facts, traffic));
            addReceived(ReadingFacts.of(facts, Reading.unavailable(CAME_BEFORE)));
        });
    }

    private static Reading<Traffic> allSent(Traffic traffic) {
        return traffic.waitsToBeSent() ? Reading.unavailable(NOT_SENT) : Reading.of(traffic);
    }

    private Reading<Traffic> state(Step step, Supplier<Reading<TcpSocket>> after) {
        Reading<TcpSocket> then = before.get();
        Reading<TcpSocket> now = then.then(earlier -> after.get().then(later -> same(earlier, later)));
        step.fact("tcp.local", End.text(local)).fact("tcp.remote", End.text(remote));
        ReadingFacts.of(step, now)
                .text("tcp.cookie", socket -> Reading.of(Long.toHexString(socket.cookie())))
                .text("tcp.congestion", WatchedConnection::congestionControl)
                .numberIfAny("tcp.rtt", "µs", figure(info -> info.roundTrip().rttMicros()))
                .numberIfAny(
                        "tcp.rtt.variance",
                        "µs",
                        figure(info -> info.roundTrip().rttVariationMicros()))
                .numberIfAny(
                        "tcp.cwnd", "segments", figure(info -> info.congestion().cwndSegments()))
                .numberIfAny(
                        "tcp.mss", "bytes", figure(info -> info.segmentSize().sndMssBytes()));
        return then.then(earlier -> now.map(later -> new Traffic(earlier, later)));
    }

    private static void addSent(ReadingFacts<Traffic> traffic) {
        traffic.numberIfAny("tcp.segments.sent", "segments", Traffic::segmentsSent)
                .numberIfAny("tcp.bytes.sent", "bytes", Traffic::bytesSent)
                .numberIfAny("ip.bytes.sent", "bytes", Traffic::ipBytesSent)
                .numberIfAny("ethernet.bytes.sent", "bytes", Traffic::ethernetBytesSent);
    }

    private static void addRepeated(ReadingFacts<Traffic> traffic) {
        traffic.numberIfAny("tcp.retransmits", "segments", Traffic::retransmits);
    }

    private static void addReceived(ReadingFacts<Traffic> traffic) {
        traffic.numberIfAny("tcp.segments.received", "segments", Traffic::segmentsReceived)
                .numberIfAny("tcp.bytes.received", "bytes", Traffic::bytesReceived)
                .numberIfAny("ip.bytes.received", "bytes", Traffic::ipBytesReceived)
                .numberIfAny("ethernet.bytes.received", "bytes", Traffic::ethernetBytesReceived);
    }

    private Supplier<Reading<TcpSocket>> look() {
        Supplier<Reading<Optional<TcpSocket>>> found = sockets.look(local, remote);
        return () -> found.get().then(one -> one.map(Reading::of).orElseGet(() -> Reading.unavailable(NOT_THERE)));
    }

    /** The cookie alone tells: two ports may be used again. */
    private static Reading<TcpSocket> same(TcpSocket earlier, TcpSocket later) {
        return earlier.cookie() == later.cookie() ? Reading.of(later) : Reading.unavailable(ANOTHER);
    }

    private static Reading<String> congestionControl(TcpSocket socket) {
        return socket.congestionControl().map(Reading::of).orElseGet(() -> Reading.unavailable(NOT_SAID));
    }

    private static Function<TcpSocket, Reading<Long>> figure(Function<TcpInfo, OptionalLong> figure) {
        return socket -> ReadingFacts.orWhy(socket.info().map(figure).orElseGet(OptionalLong::empty), NOT_SAID);
    }
}
