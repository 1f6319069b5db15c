package vitrine.inspection.xray;

import com.sun.net.httpserver.HttpExchange;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.hop.HopLog;
import vitrine.inspection.management.Answer;

/** {@code /actuator/hops} and {@code /actuator/hops?trace=ID} of a management port: what was looked at, as JSON. */
public final class HopsPage implements Function<HttpExchange, Answer> {

    public static final String PATH = "/actuator/hops";

    private static final Pattern TRACE = Pattern.compile("(?:^|&)trace=([0-9a-f]{32})(?:&|$)");

    private final HopLog log;

    public HopsPage(HopLog log) {
        this.log = log;
    }

    @Override
    public Answer apply(HttpExchange exchange) {
        @Nullable String query = exchange.getRequestURI().getRawQuery();
        if (query == null) {
            return Answer.json(log.json());
        }
        Matcher trace = TRACE.matcher(query);
        return Answer.json(trace.find() ? log.json(trace.group(1)) : "[]");
    }
}
