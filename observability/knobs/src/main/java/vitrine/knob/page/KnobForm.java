package vitrine.knob.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.convert.DurationStyle;
import vitrine.knob.Turn;

/**
 * What is to be turned, from a form's fields: {@code ap.worker.threads=4&ap.worker.queue=default&by=me&expiry=5m}.
 *
 * @param wanted texts by the names of knobs, in the form's order
 * @param turn by whom, and until when
 */
record KnobForm(Map<String, String> wanted, Turn turn) {

    private static final String BY = "by";
    private static final String EXPIRY = "expiry";
    private static final String SOMEBODY = "somebody";

    /** @throws IllegalArgumentException if it makes no sense; the message says what */
    static KnobForm parse(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : body.strip().split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("a form is expected, with fields such as ap.worker.threads=4");
            }
            if (fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1))) != null) {
                throw new IllegalArgumentException("a field comes twice");
            }
        }
        String by = fields.getOrDefault(BY, SOMEBODY);
        String expiry = fields.getOrDefault(EXPIRY, "");
        fields.keySet().removeAll(Set.of(BY, EXPIRY));
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("the form names no knob");
        }
        return new KnobForm(fields, Turn.now(by, expiry.isEmpty() ? Turn.EXPIRY : duration(expiry)));
    }

    private static Duration duration(String text) {
        try {
            return DurationStyle.SIMPLE.parse(text);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException("expiry is a time such as 30s or 10m", e);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
