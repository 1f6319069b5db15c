package vitrine.inspection.live;

import com.sun.net.httpserver.HttpExchange;
import java.io.StringWriter;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Source;
import vitrine.inspection.management.Answer;
import vitrine.inspection.tcp.End;
import vitrine.inspection.tcp.Listener;
import vitrine.inspection.tcp.TcpInfo;
import vitrine.inspection.tcp.TcpSocket;
import vitrine.inspection.tcp.TcpSockets;

/**
 * {@code /actuator/sockets}: the TCP sockets of this process, at most {@value #MOST} connections, as the kernel has them.
 * The first look readies the way to the kernel, some tenths of a second; each takes two milliseconds and more.
 */
public final class SocketsPage implements Function<HttpExchange, Answer> {

    public static final String PATH = "/actuator/sockets";

    static final int MOST = 500;

    private static final JsonFactory FACTORY = new JsonFactory();

    private final KernelRoot root;
    private final Source<SocketTable> table;
    private @Nullable TcpSockets sockets;

    private SocketsPage(KernelRoot root) {
        this.root = root;
        Source<SocketTable> now = () -> SocketTable.read(root, sockets());
        this.table = now.keptFor(Seldom.SOCKETS);
    }

    /** Of this process. */
    public static SocketsPage ofThisProcess() {
        return new SocketsPage(KernelRoot.ofThisMachine());
    }

    @Override
    public Answer apply(HttpExchange exchange) {
        return Answer.json(json());
    }

    /** The page's text. */
    public String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("pid", ProcessHandle.current().pid());
            NetworkNamespace.of(root).value().ifPresent(name -> json.writeStringProperty("networkNamespace", name));
            switch (table.read()) {
                case Reading.Unavailable<SocketTable>(String why) -> json.writeStringProperty("unavailable", why);
                case Reading.Available<SocketTable>(SocketTable seen) -> write(json, seen);
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private synchronized TcpSockets sockets() {
        if (sockets == null) {
            sockets = TcpSockets.ofThisMachine();
        }
        return sockets;
    }

    private static void write(JsonGenerator json, SocketTable seen) {
        json.writeStringProperty("of", seen.whyAll().isEmpty() ? "process" : "network namespace");
        if (!seen.whyAll().isEmpty()) {
            json.writeStringProperty("because", seen.whyAll());
        }
        json.writeNumberProperty("total", seen.connections().size());
        json.writeNumberProperty("most", MOST);
        json.writeNumberProperty("timeWaitsInNamespace", seen.timeWaits());
        json.writeArrayPropertyStart("listeners");
        seen.listeners().stream().limit(MOST).forEach(one -> write(json, one));
        json.writeEndArray();
        json.writeArrayPropertyStart("connections");
        seen.connections().stream().limit(MOST).forEach(one -> write(json, one));
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Listener listener) {
        json.writeStartObject();
        json.writeStringProperty("local", End.text(listener.local()));
        json.writeNumberProperty("acceptQueue", listener.acceptQueueLength());
        json.writeNumberProperty("backlog", listener.backlog());
        json.writeStringProperty("cookie", Long.toHexString(listener.cookie()));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, TcpSocket socket) {
        json.writeStartObject();
        json.writeStringProperty("state", socket.state().name());
        json.writeStringProperty("local", End.text(socket.local()));
        json.writeStringProperty("remote", End.text(socket.remote()));
        json.writeStringProperty("cookie", Long.toHexString(socket.cookie()));
        write(json, "receiveQueueBytes", socket.receiveQueueBytes());
        write(json, "sendQueueBytes", socket.sendQueueBytes());
        socket.congestionControl().ifPresent(name -> json.writeStringProperty("congestionControl", name));
        socket.info().ifPresent(info -> write(json, info));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, TcpInfo info) {
        write(json, "rttMicros", info.roundTrip().rttMicros());
        write(json, "cwndSegments", info.congestion().cwndSegments());
        write(json, "mssBytes", info.segmentSize().sndMssBytes());
        write(json, "retransmits", info.recovery().totalRetransmittedSegments());
        write(json, "bytesSent", info.volume().bytesSent());
        write(json, "bytesReceived", info.volume().bytesReceived());
    }

    /** What this kernel does not say is left out. */
    private static void write(JsonGenerator json, String name, OptionalLong figure) {
        figure.ifPresent(value -> json.writeNumberProperty(name, value));
    }
}
