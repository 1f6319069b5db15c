package vitrine.load.mix;

import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Settings as text, read as what they are; each refusal says what is allowed. */
record SettingText(Function<String, @Nullable String> source) {

    private static final String URL = "https?://[A-Za-z0-9._-]+(:\\d{1,5})?";

    boolean given(String name) {
        String text = source.apply(name);
        return text != null && !text.isEmpty();
    }

    String orDefault(String name, String byDefault) {
        String text = source.apply(name);
        return text == null || text.isEmpty() ? byDefault : text;
    }

    URI url(String name, String byDefault) {
        String text = orDefault(name, byDefault);
        if (!text.matches(URL)) {
            throw refusal(name, "http://HOST:PORT, without a path", text);
        }
        return URI.create(text);
    }

    int whole(String name, int least, int most, String byDefault) {
        String text = orDefault(name, byDefault);
        if (text.matches("\\d{1,10}")) {
            long number = Long.parseLong(text);
            if (least <= number && number <= most) {
                return (int) number;
            }
        }
        throw refusal(name, "a whole number from " + least + " to " + most, text);
    }

    double decimal(String name, double least, double most, String byDefault) {
        String text = orDefault(name, byDefault);
        if (text.matches("\\d{1,6}(\\.\\d{1,6})?")) {
            double number = Double.parseDouble(text);
            if (least <= number && number <= most) {
                return number;
            }
        }
        throw refusal(name, "a number from " + least + " to " + most, text);
    }

    /** Whole seconds, as {@code 60s} or {@code 60}, or minutes, as {@code 2m}. */
    Duration seconds(String name, int least, int most, String byDefault) {
        String text = orDefault(name, byDefault);
        if (text.matches("\\d{1,6}[sm]?")) {
            long number = Long.parseLong(text.replaceAll("\\D", ""));
            Duration time = text.endsWith("m") ? Duration.ofMinutes(number) : Duration.ofSeconds(number);
            if (least <= time.toSeconds() && time.toSeconds() <= most) {
                return time;
            }
        }
        throw refusal(name, "from %ds to %ds, as 60s, 60 or 1m".formatted(least, most), text);
    }

    private static IllegalArgumentException refusal(String name, String allowed, String text) {
        return new IllegalArgumentException(name + ": " + allowed + "; not '" + text + "'");
    }
}
