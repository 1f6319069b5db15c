package vitrine.inspection.xray;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.apache.catalina.Globals;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import vitrine.inspection.Reading;
import vitrine.inspection.hop.Step;

/** A request that Tomcat serves and that is watched: its thread, its connection, its bytes. */
final class RequestWatch {

    private static final String BY_THE_KERNEL = "the kernel sends the file by itself, after the hop (sendfile)";

    private final Request request;
    private final Response response;
    private final Reading<Long> headReceived;
    private final ConnectionWatch connections;
    private final InetSocketAddress local;
    private final WatchedConnection connection;
    private final WatchedThread thread;

    /** Begins. The thread comes last and ends first, so that what the others cost is not the request's. */
    RequestWatch(ThreadWatch threads, ConnectionWatch connections, Request request, Response response) {
        this.request = request;
        this.response = response;
        this.headReceived = HttpHeads.received(request.getCoyoteRequest());
        this.connections = connections;
        this.local = end(request.getLocalAddr(), request.getLocalPort());
        this.connection = connections.begin(local, end(request.getPeerAddr(), request.getRemotePort()));
        this.thread = threads.begin();
    }

    /** Adds all that was found out, once the answer is out. */
    void end(Step whole) {
        thread.end(whole);
        if (byTheKernel()) {
            connection.endBeforeAnswer(whole, BY_THE_KERNEL);
        } else {
            connection.endOfAnswer(whole);
        }
        connections.acceptQueue(local, whole);
        whole.fact("http.status", response.getStatus(), "")
                .fact("http.body.received", request.getCoyoteRequest().getBytesRead(), "bytes");
        ReadingFacts.of(whole, headReceived).number("http.head.received", "bytes", bytes -> bytes);
        ReadingFacts.of(whole, HttpHeads.sent(response.getCoyoteResponse()))
                .number("http.head.sent", "bytes", bytes -> bytes);
        ReadingFacts.of(whole, bodySent()).number("http.body.sent", "bytes", bytes -> bytes);
    }

    private Reading<Long> bodySent() {
        return byTheKernel() ? Reading.unavailable(BY_THE_KERNEL) : Reading.of(response.getBytesWritten(false));
    }

    private boolean byTheKernel() {
        return request.getAttribute(Globals.SENDFILE_FILENAME_ATTR) != null;
    }

    private static InetSocketAddress end(String address, int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(address), port);
    }
}
