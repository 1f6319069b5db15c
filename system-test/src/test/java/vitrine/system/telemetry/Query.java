package vitrine.system.telemetry;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the metrics that a query in PromQL asks for. */
final class Query {

    /** Texts, what braces hold but a name, ranges, and the labels that a clause names. */
    private static final Pattern NO_METRICS = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*\"|\\{(?:\"(?:[^\"\\\\]|\\\\.)*\"|[^}\"])*}|\\[[^]]*]|\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");

    private static final Pattern WORD = Pattern.compile("(?<![\\w:.$])[a-zA-Z_:][\\w:]*(?![\\w:]*\\s*\\()");
    private static final Set<String> KEYWORDS = Set.of(
            "and",
            "or",
            "unless",
            "bool",
            "offset",
            "atan2",
            "by",
            "without",
            "on",
            "ignoring",
            "group_left",
            "group_right");

    private Query() {}

    static Set<String> metrics(String query) {
        String bare = NO_METRICS.matcher(query).replaceAll(" ");
        var metrics = new TreeSet<String>();
        Matcher word = WORD.matcher(bare);
        while (word.find()) {
            if (!KEYWORDS.contains(word.group())) {
                metrics.add(word.group());
            }
        }
        return metrics;
    }
}
