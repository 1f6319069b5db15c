package vitrine.console.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures of a process in Prometheus's text form. A line that is none is left out, as Prometheus's comments are.
 *
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">Exposition formats</a>
 */
final class Exposition {

    private static final Pattern LINE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)(?: -?\\d+)?");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private record Sample(Map<String, String> labels, double value) {}

    private final Map<String, List<Sample>> samples = new HashMap<>();

    private Exposition() {}

    static Exposition parse(String text) {
        var exposition = new Exposition();
        text.lines().filter(line -> !line.startsWith("#")).forEach(exposition::add);
        return exposition;
    }

    /** The sum of a name's samples that carry all these labels; not a number where there is none. */
    double sum(String name, Map<String, String> labels) {
        return samples.getOrDefault(name, List.of()).stream()
                .filter(sample -> sample.labels().entrySet().containsAll(labels.entrySet()))
                .mapToDouble(Sample::value)
                .reduce(Double::sum)
                .orElse(Double.NaN);
    }

    /** A label of the first sample of this name. */
    Optional<String> label(String name, String label) {
        return samples.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(sample -> sample.labels().get(label));
    }

    private void add(String line) {
        Matcher matcher = LINE.matcher(line);
        if (matcher.matches()) {
            String labels = matcher.group(2);
            samples.computeIfAbsent(matcher.group(1), _ -> new ArrayList<>())
                    .add(new Sample(labels == null ? Map.of() : labels(labels), number(matcher.group(3))));
        }
    }

    private static Map<String, String> labels(String text) {
        Map<String, String> labels = new HashMap<>();
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            labels.put(label.group(1), unescaped(label.group(2)));
        }
        return labels;
    }

    private static String unescaped(String value) {
        return value.indexOf('\\') < 0
                ? value
                : value.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> numberOrNone(text);
        };
    }

    private static double numberOrNone(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }
}
