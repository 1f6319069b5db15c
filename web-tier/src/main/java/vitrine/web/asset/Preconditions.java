package vitrine.web.asset;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A request's conditions, judged in the order of RFC 9110 13.2.2, the range's own condition apart. */
final class Preconditions {

    /** What the conditions lead to. */
    enum Verdict {
        SEND,
        NOT_MODIFIED,
        FAILED
    }

    private Preconditions() {}

    static Verdict judge(HttpServletRequest request, Representation form) {
        if (!holdsForSender(request, form)) {
            return Verdict.FAILED;
        }
        String noneMatch = request.getHeader("If-None-Match");
        boolean known = noneMatch == null
                ? isUnchangedSince(request.getHeader("If-Modified-Since"), form)
                : EntityTags.matchWeakly(noneMatch, form.entityTag());
        return known ? Verdict.NOT_MODIFIED : Verdict.SEND;
    }

    /** If-Range (RFC 9110 13.1.5): the range is meant only for the form that the client has a part of. */
    static boolean rangeApplies(HttpServletRequest request, Representation form) {
        String condition = request.getHeader("If-Range");
        if (condition == null) {
            return true;
        }
        if (condition.startsWith("\"") || condition.startsWith("W/")) {
            return condition.equals(form.entityTag());
        }
        OptionalLong date = HttpDate.parse(condition);
        return date.isPresent() && date.getAsLong() == form.stamp().modifiedSeconds();
    }

    /** If-Match, and where it is absent If-Unmodified-Since. */
    private static boolean holdsForSender(HttpServletRequest request, Representation form) {
        String match = request.getHeader("If-Match");
        if (match != null) {
            return EntityTags.matchStrongly(match, form.entityTag());
        }
        String unmodifiedSince = request.getHeader("If-Unmodified-Since");
        return unmodifiedSince == null
                || HttpDate.parse(unmodifiedSince).isEmpty()
                || isUnchangedSince(unmodifiedSince, form);
    }

    private static boolean isUnchangedSince(@Nullable String date, Representation form) {
        if (date == null) {
            return false;
        }
        OptionalLong seconds = HttpDate.parse(date);
        return seconds.isPresent() && form.stamp().modifiedSeconds() <= seconds.getAsLong();
    }
}
