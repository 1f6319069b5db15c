package vitrine.web.delegation;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import org.apache.hc.core5.http.HttpConnectionMetrics;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.hop.Step;

/**
 * A connection to a target. Used by one thread at a time, apart from {@link #giveUpSending}. Its socket's read time-out is the
 * response time-out, set once: a time-out that stays the same costs no call per request.
 */
final class ApConnection extends DefaultBHttpClientConnection {

    private static final Http1Config LIMITS = Http1Config.custom()
            .setBufferSize(8 * 1024)
            .setMaxLineLength(8 * 1024)
            .setMaxHeaderCount(100)
            .build();
    private static final int COPY_BYTES = 16 * 1024;
    private static final long NOT_SENDING = 0;

    private @Nullable SessionInputBuffer input;
    private byte @Nullable [] copyBuffer;
    private CloseReason reason = CloseReason.IDLE;
    private final Socket socket;
    private boolean noDelay;
    private final InetSocketAddress local;
    private final InetSocketAddress remote;
    private final long beganNanos;
    private long connectNanos;
    private int uses;
    private volatile long sendingSinceNanos = NOT_SENDING;
    private volatile boolean givenUp;

    private ApConnection(Socket socket, boolean noDelay, long beganNanos) {
        super(LIMITS, null, null, null, null, null, _ -> new WholeHeadParser(LIMITS));
        this.socket = socket;
        this.noDelay = noDelay;
        this.local = (InetSocketAddress) socket.getLocalSocketAddress();
        this.remote = (InetSocketAddress) socket.getRemoteSocketAddress();
        this.beganNanos = beganNanos;
    }

    static ApConnection open(
            InetSocketAddress address, Duration connectTimeout, Duration responseTimeout, boolean noDelay)
            throws IOException {
        long began = System.nanoTime();
        Socket socket = new Socket();
        try {
            socket.setOption(StandardSocketOptions.TCP_NODELAY, noDelay);
            socket.connect(address, (int) connectTimeout.toMillis());
            socket.setSoTimeout((int) responseTimeout.toMillis());
            ApConnection connection = new ApConnection(socket, noDelay, began);
            connection.bind(socket);
            connection.connectNanos = System.nanoTime() - began;
            return connection;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Whether it sends what it is given at once. Makes no call to the kernel if that is so already. */
    void noDelay(boolean on) {
        if (noDelay == on) {
            return;
        }
        try {
            socket.setOption(StandardSocketOptions.TCP_NODELAY, on);
            noDelay = on;
        } catch (IOException _) {
            // it is broken, which whoever uses it will see
        }
    }

    /** Tells what the kernel has, which is what counts. */
    void tellNoDelay(Step step) {
        try {
            step.fact("connection.nodelay", socket.getOption(StandardSocketOptions.TCP_NODELAY));
        } catch (IOException e) {
            step.unknown("connection.nodelay", "the socket does not say: " + e.getMessage());
        }
    }

    /** This side's end. Asking the socket would be a call to the kernel each time. */
    InetSocketAddress local() {
        return local;
    }

    /** The target's end. */
    InetSocketAddress remote() {
        return remote;
    }

    /** How long opening it took. */
    long connectNanos() {
        return connectNanos;
    }

    /** Time since it began to be opened. */
    long ageNanos() {
        return System.nanoTime() - beganNanos;
    }

    /** Requests that it has carried, one more for each {@link #countUse}. */
    int uses() {
        return uses;
    }

    void countUse() {
        uses++;
    }

    /** Bytes that the peer has sent since the connection was opened. */
    long receivedBytes() {
        HttpConnectionMetrics metrics = getEndpointDetails();
        return metrics.getReceivedBytesCount();
    }

    /** Bytes that have arrived and that nobody has used yet. Makes no call to the kernel. */
    int readAhead() {
        return input == null ? 0 : input.length();
    }

    /** A buffer for copying bodies, of use to the holder of the connection only. */
    byte[] copyBuffer() {
        byte[] buffer = copyBuffer;
        if (buffer == null) {
            buffer = new byte[COPY_BYTES];
            copyBuffer = buffer;
        }
        return buffer;
    }

    /** Why the connection is about to be closed; {@link CloseReason#IDLE} unless somebody said otherwise. */
    CloseReason reason() {
        return reason;
    }

    void becauseOf(CloseReason newReason) {
        reason = newReason;
    }

    void startsSending(long nowNanos) {
        sendingSinceNanos = nowNanos | 1;
    }

    void endsSending() {
        sendingSinceNanos = NOT_SENDING;
    }

    /**
     * Breaks the connection off, from another thread, if a write has been waiting for the peer for longer than this: a
     * socket's write has no time-out of its own.
     */
    void giveUpSending(long nowNanos, long patienceNanos) {
        long since = sendingSinceNanos;
        if (since != NOT_SENDING && nowNanos - since > patienceNanos) {
            givenUp = true;
            close(CloseMode.IMMEDIATE);
        }
    }

    boolean isGivenUp() {
        return givenUp;
    }

    @Override
    protected InputStream createContentInputStream(long length, SessionInputBuffer buffer, InputStream stream) {
        input = buffer;
        return super.createContentInputStream(length, buffer, stream);
    }
}
