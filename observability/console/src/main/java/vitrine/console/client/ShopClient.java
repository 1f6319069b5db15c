package vitrine.console.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.core5.http.HttpException;
import org.jspecify.annotations.Nullable;
import vitrine.console.client.ShopRequest.Connection;
import vitrine.console.hop.HopReader;
import vitrine.console.hop.HopView;
import vitrine.console.settings.Address;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.HopLog;
import vitrine.inspection.hop.Occasion;
import vitrine.inspection.hop.Step;
import vitrine.inspection.xray.ConnectionWatch;
import vitrine.inspection.xray.ThreadWatch;
import vitrine.inspection.xray.WatchedConnection;
import vitrine.inspection.xray.WatchedThread;

/**
 * Sends requests to the web tier and nowhere else. It keeps one connection; what comes back from a second request at the
 * same time is closed. An answer that is not whole after 15 s is given up.
 */
public final class ShopClient implements AutoCloseable {

    /** The most requests under way at the same time; one more is refused. */
    static final int MOST_AT_ONCE = 4;

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final Address shop;
    private final @Nullable String key;
    private final HopLog log;
    private final HopReader reader;
    private final ThreadWatch threads;
    private final ConnectionWatch connections;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final AtomicReference<@Nullable ShopConnection> kept = new AtomicReference<>();

    /** @param key makes the tiers look at the requests; null for none */
    ShopClient(
            Address shop,
            @Nullable String key,
            HopLog log,
            HopReader reader,
            ThreadWatch threads,
            ConnectionWatch connections) {
        this.shop = shop;
        this.key = key;
        this.log = log;
        this.reader = reader;
        this.threads = threads;
        this.connections = connections;
    }

    /** Whether the tiers can be made to look. */
    public boolean hasKey() {
        return key != null;
    }

    /**
     * Sends a request that the tiers look at, and waits for its whole answer.
     *
     * @throws ShopUnreachableException if there is none
     * @throws TooManyRequestsException if too many are under way already
     */
    public ShopAnswer send(ShopRequest request) {
        return send(request, key);
    }

    /** As {@link #send(ShopRequest)}, but nobody looks: for what has to be there before a request makes sense. */
    public ShopAnswer prepare(ShopRequest request) {
        return send(request, null);
    }

    @Override
    public void close() {
        ShopConnection connection = kept.getAndSet(null);
        if (connection != null) {
            connection.close();
        }
    }

    private ShopAnswer send(ShopRequest request, @Nullable String withKey) {
        if (!places.tryAcquire()) {
            throw new TooManyRequestsException(MOST_AT_ONCE);
        }
        try {
            ShopConnection connection = request.connection() == Connection.KEPT ? takeKept() : null;
            return connection == null ? trySend(request, withKey, null) : sendOverKept(request, withKey, connection);
        } finally {
            places.release();
        }
    }

    /** The web tier may have closed a kept connection just now: then once more over a new one, if that does no harm. */
    private ShopAnswer sendOverKept(ShopRequest request, @Nullable String withKey, ShopConnection connection) {
        try {
            return trySend(request, withKey, connection);
        } catch (ShopUnreachableException e) {
            if (request.isIdempotent() && connection.isUnanswered()) {
                return trySend(request, withKey, null);
            }
            throw e;
        }
    }

    private ShopAnswer trySend(ShopRequest request, @Nullable String withKey, @Nullable ShopConnection connection) {
        Sending sending = new Sending(request, shop, System.nanoTime() + PATIENCE_NANOS);
        WatchedThread thread = threads.begin();
        Hop hop = log.begin(Occasion.asked(), request.method() + " " + request.path());
        Step whole = Hop.whole();
        if (withKey != null) {
            sending.lookedAt(hop.own(), withKey);
        }
        try {
            WatchedConnection watched;
            try (hop) {
                sending.connect(connection);
                watched = sending.watch(connections);
                sending.exchange();
            }
            thread.end(whole);
            watched.end(whole);
            keepOrClose(sending);
        } catch (IOException | HttpException e) {
            sending.close();
            throw new ShopUnreachableException(
                    "%s %s got no whole answer from %s: %s".formatted(request.method(), request.path(), shop, e), e);
        }
        return sending.answer(hopOf(hop.own().traceId()));
    }

    private HopView hopOf(String traceId) {
        return reader.read(log.json(traceId)).getLast();
    }

    private @Nullable ShopConnection takeKept() {
        ShopConnection connection = kept.getAndSet(null);
        if (connection == null || connection.wasUsedWithin(KEPT_NANOS)) {
            return connection;
        }
        connection.close();
        return null;
    }

    private void keepOrClose(Sending sending) {
        ShopConnection connection = sending.reusableConnection();
        ShopConnection spare = connection == null ? null : kept.getAndSet(connection);
        if (spare != null) {
            spare.close();
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
