package vitrine.web.asset;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.Step;
import vitrine.web.decision.Decision;
import vitrine.web.decision.Decisions;
import vitrine.web.decision.Refusal;

/** Serves the files of the document root: finds the file, chooses its form, judges the request's conditions, sends. */
final class AssetServlet extends HttpServlet {

    private final transient AssetCache cache;
    private final transient Decisions decisions;

    AssetServlet(AssetCache cache, Decisions decisions) {
        this.cache = cache;
        this.decisions = decisions;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (Step _ = Hop.step("serve a file")) {
            serve(request, response);
        }
    }

    private void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String method = request.getMethod();
        boolean head = method.equals("HEAD");
        if (!head && !method.equals("GET")) {
            response.setHeader("Allow", "GET, HEAD");
            decisions.count(Refusal.METHOD_NOT_ALLOWED);
            decisions.write(Refusal.METHOD_NOT_ALLOWED, response);
            return;
        }
        String address = request.getServletPath();
        Asset kept = cache.kept(address);
        Asset asset = kept == null ? read(address) : kept;
        if (asset == null) {
            refuseMissing(request, response);
        } else {
            Representation form = asset.choose(request.getHeader("Accept-Encoding"));
            boolean fromMemory = kept != null && form.bytes() != null;
            answer(request, response, form, head, fromMemory ? Decision.ASSET_HIT : Decision.ASSET_DISK);
        }
    }

    /** @param sending what to count if the file is sent */
    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Representation form,
            boolean head,
            Decision sending)
            throws IOException {
        switch (Preconditions.judge(request, form)) {
            case FAILED -> decisions.refuse(Refusal.PRECONDITION_FAILED, response);
            case NOT_MODIFIED -> {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                setFields(response, form);
                decisions.count(Decision.NOT_MODIFIED);
            }
            case SEND -> {
                ByteRange range = head ? null : range(request, form);
                if (range != null && range.isEmpty()) {
                    refuseRange(response, form);
                } else {
                    send(request, response, form, range, head);
                    decisions.count(sending);
                }
            }
        }
    }

    private static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            Representation form,
            @Nullable ByteRange range,
            boolean head)
            throws IOException {
        setFields(response, form);
        response.setContentType(form.contentType());
        response.setHeader("Accept-Ranges", "bytes");
        ByteRange part = range == null ? new ByteRange(0, form.length()) : range;
        response.setContentLengthLong(part.length());
        if (range != null) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", range.contentRange(form.length()));
        }
        if (!head) {
            AssetBody.write(request, response, form, part);
        }
    }

    private static @Nullable ByteRange range(HttpServletRequest request, Representation form) {
        String field = request.getHeader("Range");
        return field == null || !Preconditions.rangeApplies(request, form)
                ? null
                : ByteRange.parse(field, form.length());
    }

    private void refuseRange(HttpServletResponse response, Representation form) throws IOException {
        response.setHeader("Content-Range", "bytes */" + form.length());
        decisions.count(Refusal.RANGE_NOT_SATISFIABLE);
        decisions.write(Refusal.RANGE_NOT_SATISFIABLE, response);
    }

    /** A person gets the site's own page, if it has one; a program gets problem details. */
    private void refuseMissing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accept = request.getHeader("Accept");
        Asset page = accept != null && accept.contains("text/html") ? page("/404.html") : null;
        if (page == null) {
            decisions.refuse(Refusal.NOT_FOUND, response);
            return;
        }
        Representation form = page.choose(request.getHeader("Accept-Encoding"));
        decisions.count(Refusal.NOT_FOUND);
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        setFields(response, form);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(form.contentType());
        response.setContentLengthLong(form.length());
        AssetBody.write(request, response, form, new ByteRange(0, form.length()));
    }

    private @Nullable Asset page(String address) throws IOException {
        Asset kept = cache.kept(address);
        return kept == null ? read(address) : kept;
    }

    private @Nullable Asset read(String address) throws IOException {
        try (Step _ = Hop.step("read the file")) {
            return cache.read(address);
        }
    }

    private static void setFields(HttpServletResponse response, Representation form) {
        List<String> header = form.header();
        for (int i = 0; i < header.size(); i += 2) {
            response.setHeader(header.get(i), header.get(i + 1));
        }
    }
}
