package vitrine.load.wrk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What wrk asks for.
 *
 * @param path the path, or where a script makes it, {@code /}
 * @param script name of a Lua script beside this class, without its ending
 * @param arguments what the script's {@code init} gets
 */
public record WrkTarget(String path, @Nullable String script, List<String> arguments) {

    public WrkTarget {
        arguments = List.copyOf(arguments);
    }

    /** The same path again and again. */
    public static WrkTarget path(String path) {
        return new WrkTarget(path, null, List.of());
    }

    /** Requests as a script makes them. */
    public static WrkTarget script(String script, Object... arguments) {
        return new WrkTarget(
                "/",
                script,
                java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
