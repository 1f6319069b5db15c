package vitrine.system.telemetry;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a process exposes, in Prometheus's text form.
 *
 * @param kinds of the families, by name
 * @param labels that the samples of each family carry, without those of the form ({@code le})
 * @param series how many samples there are
 */
record Exposed(Map<String, String> kinds, Map<String, Set<String>> labels, int series) {

    private static final Pattern TYPE = Pattern.compile("# TYPE (\\S+) (\\S+)");
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"(?:[^\"\\\\]|\\\\.)*\"");

    static Exposed parse(String text) {
        Map<String, String> kinds = new TreeMap<>();
        Map<String, Set<String>> labels = new HashMap<>();
        int series = 0;
        String family = "";
        for (String line : text.lines().toList()) {
            Matcher type = TYPE.matcher(line);
            Matcher sample = SAMPLE.matcher(line);
            if (type.matches()) {
                family = type.group(1);
                kinds.put(family, type.group(2));
                labels.put(family, new TreeSet<>());
            } else if (!line.startsWith("#") && sample.matches()) {
                series++;
                addLabels(sample.group(2), labels.computeIfAbsent(family, _ -> new TreeSet<>()));
            }
        }
        return new Exposed(kinds, labels, series);
    }

    private static void addLabels(@Nullable String text, Set<String> labels) {
        Matcher label = LABEL.matcher(text == null ? "" : text);
        while (label.find()) {
            if (!label.group(1).equals("le")) {
                labels.add(label.group(1));
            }
        }
    }
}
