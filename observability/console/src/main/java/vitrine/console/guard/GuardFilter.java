package vitrine.console.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything. A request has to name a host of ours; one that acts (any method but GET and HEAD) has to come
 * from our own page or from a program, and to carry the token.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-7.2">RFC 9110, 7.2: Host</a>
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata Request Headers</a>
 */
final class GuardFilter extends OncePerRequestFilter {

    private static final long MOST_BYTES = 256 * 1024;
    private static final String TOO_LONG = "A request to the console has at most 256 kB, and says how many.";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final AllowedHosts hosts;
    private final GuardToken token;

    GuardFilter(AllowedHosts hosts, GuardToken token) {
        this.hosts = hosts;
        this.token = token;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        limitThePage(response);
        String reason = refusal(request);
        if (reason != null) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "Forbidden", reason);
        } else if (isTooLong(request)) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "Content Too Large", TOO_LONG);
        } else {
            chain.doFilter(request, response);
        }
    }

    private @Nullable String refusal(HttpServletRequest request) {
        if (!hosts.allows(request.getHeader("Host"))) {
            return "The field Host names no host of this console. Ask it as localhost, or name yours in"
                    + " vitrine.console.hosts.";
        }
        if (READING.contains(request.getMethod())) {
            return isWork(request) && !isTyped(request) && !isOfNoOtherSite(request)
                    ? "Only the console's own page may ask this, no other site's."
                    : null;
        }
        if (!isOfNoOtherSite(request)) {
            return "Only the console's own page may make it act, no other site's.";
        }
        return token.is(request.getHeader(GuardToken.FIELD))
                ? null
                : "The field " + GuardToken.FIELD + " does not carry the token of this start.";
    }

    /** Reading a page costs nothing; what is below /api may make the console ask all tiers. */
    private static boolean isWork(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    /** A person typed the address, or followed a bookmark. */
    private static boolean isTyped(HttpServletRequest request) {
        return "none".equals(request.getHeader("Sec-Fetch-Site"));
    }

    /** From our own page, or from a program that is no browser. */
    private static boolean isOfNoOtherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        boolean ours = site == null || site.equals("same-origin");
        return ours && (origin == null || origin.equalsIgnoreCase("http://" + request.getHeader("Host")));
    }

    /** A body without its length could be of any. */
    private static boolean isTooLong(HttpServletRequest request) {
        return request.getContentLengthLong() > MOST_BYTES || request.getHeader("Transfer-Encoding") != null;
    }

    private static void refuse(HttpServletResponse response, int status, String title, String reason)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream().write("""
                        {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}
                        """.formatted(title, status, reason).getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing from elsewhere runs in our page, and our page is in no other one. */
    private static void limitThePage(HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none';"
                        + " base-uri 'none'; form-action 'self'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}
