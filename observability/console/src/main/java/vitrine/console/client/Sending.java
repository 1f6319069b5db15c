package vitrine.console.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;
import vitrine.console.hop.HopView;
import vitrine.console.settings.Address;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.Step;
import vitrine.inspection.hop.Traceparent;
import vitrine.inspection.xray.ConnectionWatch;
import vitrine.inspection.xray.WatchedConnection;
import vitrine.inspection.xray.XrayKey;

/** One request on its way: steps of the hop on this thread, one after the other without a gap. */
final class Sending {

    private static final int MOST_KEPT_BYTES = 1_000_000;
    private static final int BUFFER_BYTES = 16 * 1024;

    private final ClassicHttpRequest request;
    private final Address shop;
    private final long deadlineNanos;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private long bodyBytes;
    private @Nullable ShopConnection connection;
    private @Nullable ClassicHttpResponse response;

    Sending(ShopRequest wanted, Address shop, long deadlineNanos) {
        this.shop = shop;
        this.deadlineNanos = deadlineNanos;
        this.request =
                new BasicClassicHttpRequest(wanted.method(), new HttpHost(shop.host(), shop.port()), wanted.path());
        addHeaders(wanted);
    }

    /** Asks the tiers to look. */
    void lookedAt(Traceparent own, String key) {
        request.setHeader(Traceparent.FIELD, own);
        request.setHeader(XrayKey.FIELD, key);
    }

    /** Takes this connection, or opens one. */
    void connect(@Nullable ShopConnection reused) throws IOException {
        if (reused == null) {
            connection = ShopConnection.open(shop.host(), shop.port());
            return;
        }
        try (Step step = Hop.step("take the kept connection")) {
            connection = reused;
            step.fact("connection.new", false)
                    .fact("connection.age", reused.ageNanos(), "ns")
                    .fact("connection.uses", reused.uses(), "requests");
        }
    }

    WatchedConnection watch(ConnectionWatch connections) {
        ShopConnection used = Objects.requireNonNull(connection);
        try (Step _ = Hop.step("look at the socket")) {
            return connections.begin(used.local(), used.remote());
        }
    }

    void exchange() throws IOException, HttpException {
        ShopConnection to = Objects.requireNonNull(connection);
        long sentBefore = to.sentBytes();
        long receivedBefore = to.receivedBytes();
        try (Step _ = Hop.step("send the request")) {
            to.send(request);
        }
        try (Step _ = Hop.step("wait for the first byte")) {
            to.awaitFirstByte(deadlineNanos);
        }
        try (Step _ = Hop.step("receive the answer")) {
            receive(to);
        }
        addSizes(to.sentBytes() - sentBefore, to.receivedBytes() - receivedBefore);
    }

    /** The connection if another request may use it; closed and null if not. */
    @Nullable
    ShopConnection reusableConnection() {
        ShopConnection used = Objects.requireNonNull(connection);
        if (used.canBeKept(request, Objects.requireNonNull(response))) {
            return used;
        }
        used.close();
        return null;
    }

    void close() {
        if (connection != null) {
            connection.close();
        }
    }

    ShopAnswer answer(HopView hop) {
        ClassicHttpResponse got = Objects.requireNonNull(response);
        Map<String, String> headers = new HashMap<>();
        for (var field : got.getHeaders()) {
            headers.put(field.getName().toLowerCase(Locale.ROOT), Objects.requireNonNullElse(field.getValue(), ""));
        }
        return new ShopAnswer(hop, got.getCode(), headers, body.toString(StandardCharsets.UTF_8), bodyBytes);
    }

    private void receive(ShopConnection from) throws IOException, HttpException {
        ClassicHttpResponse got = from.receiveHead(request, deadlineNanos);
        response = got;
        HttpEntity entity = got.getEntity();
        if (entity == null) {
            return;
        }
        InputStream content = entity.getContent();
        for (int read = from.read(content, buffer, deadlineNanos);
                read >= 0;
                read = from.read(content, buffer, deadlineNanos)) {
            body.write(buffer, 0, Math.min(read, MOST_KEPT_BYTES - body.size()));
            bodyBytes += read;
        }
    }

    private void addSizes(long sent, long received) {
        long sentBody = request.getEntity() == null ? 0 : request.getEntity().getContentLength();
        Hop.whole()
                .fact("http.status", Objects.requireNonNull(response).getCode(), "")
                .fact("http.head.sent", sent - sentBody, "bytes")
                .fact("http.body.sent", sentBody, "bytes")
                .fact("http.head.received", received - bodyBytes, "bytes")
                .fact("http.body.received", bodyBytes, "bytes");
    }

    private void addHeaders(ShopRequest wanted) {
        request.setHeader("Host", shop.toString());
        request.setHeader("User-Agent", "vitrine-console");
        request.setHeader("Accept", "*/*");
        wanted.headers().forEach(request::setHeader);
        if (wanted.body() != null) {
            ByteArrayEntity entity = new ByteArrayEntity(ShopClient.bytes(wanted.body()), ContentType.APPLICATION_JSON);
            request.setEntity(entity);
            request.setHeader("Content-Length", entity.getContentLength());
            request.setHeader("Content-Type", ContentType.APPLICATION_JSON);
        } else if (wanted.method().equals("POST") || wanted.method().equals("PUT")) {
            request.setHeader("Content-Length", 0);
        }
    }
}
