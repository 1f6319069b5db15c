package vitrine.knob;

import java.util.regex.Pattern;

/**
 * What a knob is.
 *
 * @param name unique over all tiers, begins with the tier: {@code ap.worker.threads}
 * @param does what it does, in one sentence without a full stop
 * @param phenomenon which phenomenon it belongs to, {@code P01} to {@code P19}
 * @param moves the metric to look at, by Micrometer's name for it: {@code vitrine.workers.busy}
 */
public record KnobInfo(String name, String does, String phenomenon, String moves) {

    private static final Pattern NAME = Pattern.compile("[a-z]+(\\.[a-z]+(-[a-z]+)*)+");
    private static final Pattern PHENOMENON = Pattern.compile("P(0[1-9]|1[0-9])");

    public KnobInfo {
        if (!NAME.matcher(name).matches() || !PHENOMENON.matcher(phenomenon).matches()) {
            throw new IllegalArgumentException(
                    "a knob is named tier.what and belongs to one of P01 to P19, not " + name + " and " + phenomenon);
        }
    }
}
