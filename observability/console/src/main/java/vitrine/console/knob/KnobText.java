package vitrine.console.knob;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** The knobs for a terminal. */
final class KnobText {

    private static final String LINE = "%-30s%-12s%-12s%-32s %s%n";

    private KnobText() {}

    static String of(Panel panel) {
        StringBuilder text = new StringBuilder(LINE.formatted("KNOB", "VALUE", "DEFAULT", "RANGE", "WHAT IT DOES"));
        panel.knobs().forEach(knob -> text.append(line(knob)));
        panel.troubles()
                .forEach(trouble -> text.append("not asked: ").append(trouble).append('\n'));
        return text.toString();
    }

    static String of(Map<String, KnobsProperties.Preset> presets) {
        return presets.entrySet().stream()
                .map(preset ->
                        "%-16s%s%n".formatted(preset.getKey(), preset.getValue().does()))
                .collect(Collectors.joining());
    }

    private static String line(Panel.Knob knob) {
        KnobView view = knob.knob();
        return LINE.formatted(view.name(), view.value(), view.initial(), view.range(), view.does())
                + turned(view)
                + values(knob.values());
    }

    private static String turned(KnobView knob) {
        KnobView.Turned turn = knob.turned();
        return turn == null ? "" : "  turned by %s, for another %s%n".formatted(turn.by(), left(turn.until()));
    }

    private static String values(Map<String, String> values) {
        return values.isEmpty()
                ? ""
                : values.entrySet().stream()
                        .map(one -> one.getKey() + " has " + one.getValue())
                        .collect(Collectors.joining(", ", "  not the same everywhere: ", "\n"));
    }

    private static String left(Instant until) {
        long seconds = Math.max(0, Duration.between(Instant.now(), until).toSeconds());
        return seconds < 120 ? seconds + " s" : seconds / 60 + " min";
    }
}
