package vitrine.inspection.export;

import java.util.List;
import vitrine.inspection.hop.Span;

/** Completes what is known of a hop by what the tier behind did for it, if that tier is told of no trace. */
@FunctionalInterface
public interface SpanCompletion {

    /** For a tier whose neighbours all send their own spans. */
    SpanCompletion NONE = spans -> spans;

    /**
     * Called by the one thread that sends, beside the requests. What cannot be found out is said in a fact and is no error.
     *
     * @param hop the spans of one hop, the hop itself first
     * @return those, and the ones that were missing
     */
    List<Span> complete(List<Span> hop);
}
