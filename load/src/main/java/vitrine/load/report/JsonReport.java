package vitrine.load.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vitrine.load.process.ProcessMemory;
import vitrine.load.round.Results;
import vitrine.load.round.Round;
import vitrine.load.round.Watching;

/** The results for a program: each round as it was measured, nothing averaged. Unknown figures are null. */
public final class JsonReport {

    private final Results results;

    public JsonReport(Results results) {
        this.results = results;
    }

    @Override
    public String toString() {
        return """
            {
              "setting": %s,
              "upSeconds": %s,
              "memory": [%s],
              "watching": [%s],
              "rounds": [%s]
            }
            """.formatted(
                string(results.setting()),
                number(results.upSeconds()),
                lines(results.memory().stream().map(JsonReport::memory).toList()),
                lines(results.watching().stream().map(JsonReport::watching).toList()),
                lines(results.rounds().stream().map(JsonReport::round).toList()));
    }

    private static String memory(ProcessMemory process) {
        return object(Map.of(
                "tier", string(process.tier()),
                "processId", String.valueOf(process.processId()),
                "pssBytes", String.valueOf(process.pssBytes())));
    }

    private static String watching(Watching tier) {
        return object(Map.of(
                "tier", string(tier.tier()),
                "idleShare", number(tier.idleShare()),
                "watchedShare", number(tier.watchedShare())));
    }

    private static String round(Round round) {
        var report = round.report();
        var cpuMicros = round.cpuMicros().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, tier -> number(tier.getValue())));
        return object(Map.ofEntries(
                Map.entry("scenario", string(round.scenario().key())),
                Map.entry("side", string(round.side().name().toLowerCase(Locale.ROOT))),
                Map.entry("number", String.valueOf(round.number())),
                Map.entry("requests", String.valueOf(report.requests())),
                Map.entry("requestsPerSecond", number(report.requestsPerSecond())),
                Map.entry("p50Micros", number(report.p50Micros())),
                Map.entry("p99Micros", number(report.p99Micros())),
                Map.entry("socketErrors", String.valueOf(report.socketErrors())),
                Map.entry("refused", String.valueOf(report.refused())),
                Map.entry("otherCpus", number(round.otherCpus())),
                Map.entry("cpuMicros", object(cpuMicros))));
    }

    private static String lines(List<String> items) {
        return items.isEmpty() ? "" : items.stream().collect(Collectors.joining(",\n    ", "\n    ", "\n  "));
    }

    private static String object(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> string(field.getKey()) + ": " + field.getValue())
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.valueOf(value) : "null";
    }

    private static String string(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
