package vitrine.console.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vitrine.console.settings.Address;
import vitrine.inspection.Reading;

/** Expositions as real processes gave them. */
final class Recorded {

    static final String WEB = text("web.txt");
    static final String AP = text("ap.txt");
    static final String DB = text("db.txt");
    static final String MASTER = text("master.txt");

    private Recorded() {}

    /** One of a kind, at some address. */
    static Target target(Kind kind, String name) {
        return new Target(kind, name, new Address("localhost", 9100));
    }

    static Seen seen(Target target, double second, String exposition) {
        return new Seen(target, (long) (second * 1e9), Reading.of(Exposition.parse(exposition)));
    }

    static Seen silent(Target target, double second, String why) {
        return new Seen(target, (long) (second * 1e9), Reading.unavailable(why));
    }

    /** The same process with another value of one sample. */
    static String with(String exposition, String sample, double value) {
        String changed = exposition.replaceAll(
                "(?m)^" + Pattern.quote(sample) + " .*$", Matcher.quoteReplacement(sample + " " + value));
        if (changed.equals(exposition)) {
            throw new IllegalArgumentException("no other value of " + sample);
        }
        return changed;
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Recorded.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
