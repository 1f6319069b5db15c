package vitrine.inspection.management;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code /actuator/prometheus} of a management port: all figures, or with {@code ?includedNames=a,b} only those, as Spring
 * Boot's endpoint of that name has it.
 */
public final class MetricsPage implements Function<HttpExchange, Answer> {

    private static final Pattern NAMES = Pattern.compile("(?:^|&)includedNames=([^&]*)");

    private final UnaryOperator<String> all;
    private final BiFunction<String, Set<String>, String> some;

    /**
     * @param all every figure, in the text form of this media type
     * @param some those of these names, in the same form
     */
    public MetricsPage(UnaryOperator<String> all, BiFunction<String, Set<String>, String> some) {
        this.all = all;
        this.some = some;
    }

    @Override
    public Answer apply(HttpExchange exchange) {
        Set<String> names = names(exchange.getRequestURI().getRawQuery());
        String form = form(exchange.getRequestHeaders().getFirst("Accept"));
        return Answer.metrics(form, names.isEmpty() ? all.apply(form) : some.apply(form, names));
    }

    /** The one with exemplars for who asks for it by name. */
    private static String form(@Nullable String accept) {
        return accept != null && accept.contains("application/openmetrics-text")
                ? Answer.OPEN_METRICS
                : Answer.PROMETHEUS;
    }

    static Set<String> names(@Nullable String query) {
        return query == null
                ? Set.of()
                : NAMES.matcher(query)
                        .results()
                        .map(found -> URLDecoder.decode(found.group(1), StandardCharsets.UTF_8))
                        .flatMap(names -> Pattern.compile(",").splitAsStream(names))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
