package vitrine.knob;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * That somebody turned a knob.
 *
 * @param by who, in a few words
 * @param at when
 * @param until when it goes back by itself
 */
public record Turn(String by, Instant at, Instant until) {

    /** How long a knob stays turned unless somebody says otherwise. */
    public static final Duration EXPIRY = Duration.ofMinutes(10);

    static final Duration SHORTEST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofHours(24);

    private static final Pattern NAME = Pattern.compile("[\\p{Alnum} .,:@_()/-]{1,60}");

    /**
     * A turn that begins now.
     *
     * @param by 1 to 60 letters, digits, blanks or common signs: it goes to log and console as it is
     * @param expiry 1 s to 24 h
     * @throws IllegalArgumentException if it is something else; the message says what
     */
    public static Turn now(String by, Duration expiry) {
        if (!NAME.matcher(by).matches()) {
            throw new IllegalArgumentException("who turns a knob is told in 1 to 60 letters, digits or blanks");
        }
        if (expiry.compareTo(SHORTEST) < 0 || expiry.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a knob stays turned for 1s to 24h");
        }
        Instant now = Instant.now();
        return new Turn(by, now, now.plus(expiry));
    }

    Duration expiry() {
        return Duration.between(at, until);
    }
}
