package vitrine.load.wrk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What wrk asks for.
 *
 * @param path the path, or where a script makes it, {@code /}
 * @param script name of a Lua script beside this class, without its ending
 * @param arguments what the script's {@code init} gets
 * @param headers sent along with each request
 */
public record WrkTarget(String path, @Nullable String script, List<String> arguments, Map<String, String> headers) {

    public WrkTarget {
        arguments = List.copyOf(arguments);
        headers = Map.copyOf(headers);
    }

    /** The same path again and again. */
    public static WrkTarget path(String path) {
        return new WrkTarget(path, null, List.of(), Map.of());
    }

    /** Requests as a script makes them. */
    public static WrkTarget script(String script, Object... arguments) {
        return new WrkTarget(
                "/", script, Arrays.stream(arguments).map(String::valueOf).toList(), Map.of());
    }

    /** The same with these headers. */
    public WrkTarget with(Map<String, String> headers) {
        return new WrkTarget(path, script, arguments, headers);
    }
}
