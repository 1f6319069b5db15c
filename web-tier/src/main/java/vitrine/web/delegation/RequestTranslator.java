package vitrine.web.delegation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import org.apache.hc.core5.http.message.BasicHeader;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.Occasion;
import vitrine.inspection.hop.Traceparent;
import vitrine.inspection.xray.XrayKey;
import vitrine.web.decision.Refusal;

/**
 * Makes the request for the AP tier from the client's. Method, target and end-to-end fields go on unchanged, {@code Host}
 * among them. Fields of the connection end here; {@code Via} is added (RFC 9110 7.6.3) and {@code Forwarded} says who
 * asked (RFC 7239); what the client itself says about that is dropped unless it is trusted.
 *
 * <p>The X-ray's key never goes on as the client sent it. A request that is looked at gets this tier's own, and this
 * tier's hop as the one that asks; the {@code traceparent} of any other goes on unchanged.
 */
final class RequestTranslator {

    private static final String VIA = "1.1 vitrine";

    private final long maxBodyBytes;
    private final boolean trustForwarded;
    private final PoolPolicy policy;
    private final @Nullable String xrayKey;

    RequestTranslator(DelegationProperties properties, PoolPolicy policy, XrayKey key) {
        this.xrayKey = key.value();
        this.maxBodyBytes = properties.maxBody().toBytes();
        this.trustForwarded = properties.trustForwarded();
        this.policy = policy;
    }

    DelegatedRequest translate(HttpServletRequest client) throws RefusedException {
        DelegatedRequest request = new DelegatedRequest(client.getMethod(), target(client));
        copyFields(client, request);
        add(request, "Via", HopByHop.join(client.getHeader("Via"), VIA));
        String known = trustForwarded ? client.getHeader("Forwarded") : null;
        add(request, "Forwarded", HopByHop.join(known, Forwarded.element(client)));
        Hop hop = Hop.current();
        if (hop != null) {
            haveLookedAt(request, hop);
        }
        if (!policy.keepAlive()) {
            add(request, "Connection", "close");
        }
        addBody(client, request);
        return request;
    }

    private void haveLookedAt(DelegatedRequest request, Hop hop) {
        replace(request, Traceparent.FIELD, hop.own().toString());
        if (hop.isSample()) {
            replace(request, Occasion.FIELD, Occasion.SAMPLE);
        }
        if (xrayKey != null) {
            add(request, XrayKey.FIELD, xrayKey);
        }
    }

    /** The target as it was sent: decoding it and encoding it again could turn it into another. */
    private static String target(HttpServletRequest client) throws RefusedException {
        String path = client.getRequestURI();
        if (!path.startsWith("/api/")) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        String query = client.getQueryString();
        return query == null ? path : path + '?' + query;
    }

    private void copyFields(HttpServletRequest client, DelegatedRequest request) {
        String connection = connection(client);
        Enumeration<String> names = client.getHeaderNames();
        while (names.hasMoreElements()) {
            String name = names.nextElement();
            if (!isOurs(name) && !HopByHop.contains(name, connection)) {
                Enumeration<String> values = client.getHeaders(name);
                while (values.hasMoreElements()) {
                    add(request, name, values.nextElement());
                }
            }
        }
    }

    private static @Nullable String connection(HttpServletRequest client) {
        String all = null;
        Enumeration<String> lines = client.getHeaders("Connection");
        while (lines.hasMoreElements()) {
            all = HopByHop.join(all, lines.nextElement());
        }
        return all;
    }

    /** The fields that this tier writes itself, or that it has dealt with. */
    private boolean isOurs(String name) {
        return switch (name.length()) {
            case 3 -> name.equalsIgnoreCase("Via");
            case 6 -> name.equalsIgnoreCase("Expect");
            case 9 -> name.equalsIgnoreCase("Forwarded") || (!trustForwarded && name.equalsIgnoreCase("X-Real-IP"));
            case 12 -> name.equalsIgnoreCase(XrayKey.FIELD) || isForwardedByClient(name);
            case 14 -> name.equalsIgnoreCase("Content-Length") || isForwardedByClient(name);
            default -> isForwardedByClient(name);
        };
    }

    private boolean isForwardedByClient(String name) {
        return !trustForwarded && name.regionMatches(true, 0, "X-Forwarded-", 0, 12);
    }

    private void addBody(HttpServletRequest client, DelegatedRequest request) throws RefusedException {
        long length = client.getContentLengthLong();
        if (length > maxBodyBytes) {
            throw new RefusedException(Refusal.BODY_TOO_LARGE);
        }
        if (length >= 0) {
            add(request, "Content-Length", Long.toString(length));
        }
        boolean chunked = length < 0 && client.getHeader("Transfer-Encoding") != null;
        if (chunked) {
            add(request, "Transfer-Encoding", "chunked");
        }
        if (chunked || length > 0) {
            request.setEntity(new ClientBody(client, length, maxBodyBytes));
        }
    }

    /** All lines of the field: {@code setHeader} replaces the first. */
    private static void replace(DelegatedRequest request, String name, String value) {
        request.removeHeaders(name);
        add(request, name, value);
    }

    private static void add(DelegatedRequest request, String name, String value) {
        request.addHeader(new BasicHeader(name, value));
    }
}
