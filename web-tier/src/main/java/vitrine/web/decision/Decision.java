package vitrine.web.decision;

import java.util.Locale;

/** What the web tier did with a request. Each request ends in exactly one of these. */
public enum Decision {

    /** A file of ours, sent from memory. */
    ASSET_HIT,

    /** A file of ours, read from disk for this request. */
    ASSET_DISK,

    /** The client's own copy of a file of ours is still the current one: 304 without a body. */
    NOT_MODIFIED,

    /** The AP tier answered and its answer was passed on, whatever its status. */
    DELEGATED,

    /** The web tier answered with a problem of its own, see {@link Refusal}. */
    REFUSED;

    /** The value of the metric's tag {@code decision}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
