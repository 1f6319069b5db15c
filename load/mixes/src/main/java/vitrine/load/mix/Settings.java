package vitrine.load.mix;

import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a run is to do; the same under every tool.
 *
 * @param mix which one of {@code mixes.csv}
 * @param url of the shop
 * @param users in the shop at the same time: the closed model, where who gets slow answers asks for less
 * @param rate visits that begin each second: the open model, where they come whatever the answers take; none: the closed one
 * @param duration of the whole run, with its ramp
 * @param ramp the first part of it, over which users or rate rise from none
 * @param think scale of the think time: 1 is TPC-W's, 7 s in the mean
 * @param visit interactions of a visit
 * @param seed the same makes the same visits
 * @param zipf exponent of the books' popularity
 */
public record Settings(
        String mix,
        URI url,
        int users,
        @Nullable Double rate,
        Duration duration,
        Duration ramp,
        double think,
        int visit,
        int seed,
        double zipf) {

    public Settings {
        if (ramp.compareTo(duration) >= 0) {
            throw new IllegalArgumentException("ramp: shorter than the duration of " + duration.toSeconds()
                    + "s, of which it is a part; not " + ramp.toSeconds() + "s");
        }
    }

    /**
     * Reads them, each by its name.
     *
     * @param source gives a setting's text; none or an empty one means the default
     * @throws IllegalArgumentException if one is out of its range; the message says which, and what is allowed
     */
    public static Settings of(Function<String, @Nullable String> source) {
        var text = new SettingText(source);
        Double rate = text.given("rate") ? text.decimal("rate", 0.01, 10_000, "") : null;
        if (rate != null && text.given("users")) {
            throw new IllegalArgumentException("rate or users: the open model or the closed one, not both");
        }
        Duration duration = text.seconds("duration", 1, 3_600, "60s");
        return new Settings(
                MixFile.read().mix(text.orDefault("mix", "shopping")).name(),
                text.url("url", "http://127.0.0.1:8080"),
                text.whole("users", 1, 10_000, "20"),
                rate,
                duration,
                text.seconds("ramp", 0, 3_600, Long.toString(Math.min(5, duration.toSeconds() / 2))),
                text.decimal("think", 0, 10, "0.1"),
                text.whole("visit", 1, 10_000, "20"),
                text.whole("seed", 0, Integer.MAX_VALUE, "1"),
                text.decimal("zipf", 0, 3, "0.87"));
    }

    /** Those of the system properties. */
    public static Settings ofSystemProperties() {
        return of(System::getProperty);
    }

    @Override
    public String toString() {
        String load = rate == null ? users + " users (closed)" : rate + " visits/s (open)";
        return "%s mix, %s, %s in %s of which %s ramp, think time %s x 7 s, %s interactions a visit, seed %s, zipf %s"
                .formatted(
                        mix, url, load, duration.toSeconds() + " s", ramp.toSeconds() + " s", think, visit, seed, zipf);
    }
}
