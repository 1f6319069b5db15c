package vitrine.inspection.xray;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.HopLog;
import vitrine.inspection.hop.Occasion;
import vitrine.inspection.hop.Place;
import vitrine.inspection.hop.Step;

/** The facts of a hop, as who reads its JSON finds them. */
final class SeenHop {

    private static final Pattern FACT = Pattern.compile(
            "\\{\"name\":\"([^\"]+)\",\"(?:value|unknownBecause)\":\"?([^\"}]*?)\"?(?:,\"unit\":\"([^\"]+)\")?}");

    private static final Pattern NAME_OF_STEP = Pattern.compile("\"name\":\"([^\"]+)\",\"beginNanos\"");

    private SeenHop() {}

    /** The names of the hop and of all its steps, in the order of their beginning. */
    static List<String> steps(String json) {
        return NAME_OF_STEP.matcher(json).results().map(step -> step.group(1)).toList();
    }

    /** Facts by name: the value with its unit, or why there is none. */
    static Map<String, String> facts(Consumer<Step> work) {
        HopLog log = new HopLog(Place.ofThisProcess("test"), 1);
        try (Hop _ = log.begin(Occasion.asked(), "hop")) {
            work.accept(Hop.whole());
        }
        return facts(log.json());
    }

    static Map<String, String> facts(String json) {
        return FACT.matcher(json)
                .results()
                .collect(Collectors.toMap(
                        fact -> fact.group(1),
                        fact -> fact.group(2) + (fact.group(3) == null ? "" : " " + fact.group(3))));
    }

    /** The number of a fact, without its unit. */
    static long number(Map<String, String> facts, String name) {
        return Long.parseLong(facts.getOrDefault(name, "there is no " + name).replaceFirst(" .*", ""));
    }
}
