package vitrine.console.guard;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names by which this console may be asked. A page of another site can make its own name lead to 127.0.0.1 (DNS
 * rebinding), and would then be of the same origin; its requests still carry that name in the field Host.
 */
final class AllowedHosts {

    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+]|[0-9a-z._-]+)(?::\\d{1,5})?");
    private static final Pattern LOOPBACK = Pattern.compile("127(?:\\.\\d{1,3}){3}");

    private final Set<String> names;

    AllowedHosts(List<String> more) {
        names = Stream.concat(Stream.of("localhost", "[::1]"), more.stream().map(AllowedHosts::lower))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean allows(@Nullable String host) {
        if (host == null) {
            return false;
        }
        Matcher matcher = HOST.matcher(lower(host));
        return matcher.matches()
                && (names.contains(matcher.group(1))
                        || LOOPBACK.matcher(matcher.group(1)).matches());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
