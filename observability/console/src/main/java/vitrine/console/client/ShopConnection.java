package vitrine.console.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.Step;

/** A connection to the web tier, opened on a socket of our own so that look-up and handshake are seen apart. */
final class ShopConnection implements AutoCloseable {

    private static final Http1Config LIMITS = Http1Config.custom()
            .setBufferSize(16 * 1024)
            .setMaxLineLength(16 * 1024)
            .setMaxHeaderCount(200)
            .build();
    private static final int CONNECT_TIMEOUT_MILLIS = 3_000;

    private final DefaultBHttpClientConnection http = new DefaultBHttpClientConnection(LIMITS);
    private final Socket socket;
    private final long openedNanos = System.nanoTime();
    private long usedNanos = openedNanos;
    private int uses;
    private boolean unanswered;

    private ShopConnection(Socket socket) throws IOException {
        this.socket = socket;
        http.bind(socket);
    }

    /** Looks the name up, and connects to the first of its addresses that takes it. */
    static ShopConnection open(String host, int port) throws IOException {
        InetAddress[] addresses;
        try (Step step = Hop.step("look the name up")) {
            addresses = InetAddress.getAllByName(host);
            step.fact("name.host", host).fact("name.addresses", addresses.length, "");
        }
        try (Step step = Hop.step("connect")) {
            ShopConnection connection = new ShopConnection(connect(addresses, port));
            step.fact("connection.new", true);
            return connection;
        }
    }

    InetSocketAddress local() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    InetSocketAddress remote() {
        return (InetSocketAddress) socket.getRemoteSocketAddress();
    }

    long ageNanos() {
        return System.nanoTime() - openedNanos;
    }

    /** How many requests it has carried before. */
    int uses() {
        return uses;
    }

    boolean wasUsedWithin(long nanos) {
        return System.nanoTime() - usedNanos < nanos;
    }

    /** Whether it broke before a byte of the last request's answer came. */
    boolean isUnanswered() {
        return unanswered;
    }

    long sentBytes() {
        return http.getEndpointDetails().getSentBytesCount();
    }

    long receivedBytes() {
        return http.getEndpointDetails().getReceivedBytesCount();
    }

    void send(ClassicHttpRequest request) throws IOException, HttpException {
        unanswered = true;
        http.sendRequestHeader(request);
        if (request.getEntity() != null) {
            http.sendRequestEntity(request);
        }
        http.flush();
    }

    /** Waits until the first byte of the answer is there, or fails when the time is over. */
    void awaitFirstByte(long deadlineNanos) throws IOException {
        if (!http.isDataAvailable(Timeout.of(remainingMillis(deadlineNanos), TimeUnit.MILLISECONDS))) {
            throw new IOException("the connection ended, or no byte of an answer came in time");
        }
        unanswered = false;
    }

    /** Receives the answer's head; what the web tier says in between (1xx) is passed over. */
    ClassicHttpResponse receiveHead(ClassicHttpRequest request, long deadlineNanos) throws IOException, HttpException {
        http.setSocketTimeout(Timeout.of(remainingMillis(deadlineNanos), TimeUnit.MILLISECONDS));
        ClassicHttpResponse response = http.receiveResponseHeader();
        while (response.getCode() < 200) {
            response = http.receiveResponseHeader();
        }
        if (MessageSupport.canResponseHaveBody(request.getMethod(), response)) {
            http.receiveResponseEntity(response);
        }
        return response;
    }

    /** Reads on in the answer's body; -1 at its end. */
    int read(InputStream body, byte[] buffer, long deadlineNanos) throws IOException {
        http.setSocketTimeout(Timeout.of(remainingMillis(deadlineNanos), TimeUnit.MILLISECONDS));
        return body.read(buffer);
    }

    /** Whether both ends leave it open for another request. */
    boolean canBeKept(ClassicHttpRequest request, ClassicHttpResponse response) {
        uses++;
        usedNanos = System.nanoTime();
        return DefaultConnectionReuseStrategy.INSTANCE.keepAlive(request, response, HttpCoreContext.create());
    }

    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }

    private static Socket connect(InetAddress[] addresses, int port) throws IOException {
        IOException last = null;
        for (InetAddress address : addresses) {
            Socket socket = new Socket();
            try {
                socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
                socket.connect(new InetSocketAddress(address, port), CONNECT_TIMEOUT_MILLIS);
                return socket;
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw last == null ? new IOException("the name has no address") : last;
    }

    private static long remainingMillis(long deadlineNanos) throws IOException {
        long millis = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime());
        if (millis <= 0) {
            throw new IOException("the answer was not whole in time");
        }
        return millis;
    }
}
