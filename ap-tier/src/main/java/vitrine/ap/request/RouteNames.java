package vitrine.ap.request;

import org.apache.catalina.connector.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import vitrine.inspection.access.AccessNames;

/** What the access log calls this tier's requests: by their route, {@code /api/orders/{orderId}}; null where none fits. */
@Component
class RouteNames implements AccessNames {

    @Override
    public @Nullable String path(Request request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? null : pattern.toString();
    }

    @Override
    public @Nullable String decision() {
        return null;
    }
}
