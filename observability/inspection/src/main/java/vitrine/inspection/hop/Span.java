package vitrine.inspection.hop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hop or a step in the form that tracing systems know.
 *
 * @param parentId the hop's caller, or what the step is in; null for the first of its trace
 * @param hop whether it is the whole hop
 * @param beginNanos by {@link System#nanoTime()}
 */
public record Span(
        String traceId,
        String spanId,
        @Nullable String parentId,
        String name,
        boolean hop,
        long beginNanos,
        long endNanos,
        List<Fact> facts) {}
