package vitrine.console.xray;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vitrine.console.hop.FactView;

/** An X-ray for a terminal of 120 columns: waterfall, sums, facts. */
final class XrayText {

    private static final int BAR = 52;
    private static final int NAME = 44;

    private final StringBuilder text = new StringBuilder();
    private final Xray xray;

    private XrayText(Xray xray) {
        this.xray = xray;
    }

    static String of(Xray xray) {
        XrayText text = new XrayText(xray);
        text.head();
        text.waterfall();
        text.sums();
        text.facts();
        return text.text.toString();
    }

    static String list(List<Xray.Summary> all) {
        StringBuilder text = new StringBuilder();
        line(text, "%-24s %-32s %12s  %s".formatted("AT", "TRACE", "TOTAL µs", "REQUEST"));
        for (Xray.Summary one : all) {
            line(
                    text,
                    "%-24.24s %-32s %12s  %s"
                            .formatted(
                                    one.at().toString(),
                                    one.traceId(),
                                    micros(one.totalNanos()),
                                    one.name() + (one.kept() ? "" : "  (not sent by the console)")));
        }
        return text.toString();
    }

    private void head() {
        Xray.Answer answer = xray.answer();
        line(text, "%s %s".formatted(xray.request().method(), xray.request().path()));
        if (answer != null) {
            line(text, "%d, %s, %d bytes".formatted(answer.status(), answer.contentType(), answer.bodyBytes()));
        }
        line(text, "trace %s, %s".formatted(xray.traceId(), xray.at()));
        xray.notes().forEach(note -> line(text, "! %s".formatted(note)));
        text.append('\n');
    }

    private void waterfall() {
        String end = micros(xray.totalNanos()) + " µs";
        line(text, ("%-" + NAME + "s %10s  0%" + (BAR - 1) + "s").formatted("WATERFALL", "µs", end));
        xray.hops().stream().filter(hop -> hop.callerId() == null).forEach(hop -> hop(hop, 0));
        text.append('\n');
    }

    private void hop(XrayHop hop, int depth) {
        bar(hop.tier().toUpperCase(Locale.ROOT) + " " + hop.name(), hop.beginNanos(), hop.endNanos(), depth, '█');
        hop.steps().forEach(step -> step(hop, step, depth + 1));
        callees(hop, "").forEach(callee -> hop(callee, depth + 1));
    }

    private void step(XrayHop hop, XrayStep step, int depth) {
        bar(step.name(), step.beginNanos(), step.endNanos(), depth, '▒');
        step.steps().forEach(inner -> step(hop, inner, depth + 1));
        callees(hop, step.id()).forEach(callee -> hop(callee, depth + 1));
    }

    /** Those called from this step; with an empty id those called from none. */
    private List<XrayHop> callees(XrayHop hop, String stepId) {
        return xray.hops().stream()
                .filter(callee -> callee.isCalledBy(hop))
                .filter(callee -> stepId.equals(callee.callerStepId() == null ? "" : callee.callerStepId()))
                .toList();
    }

    private void bar(String name, long begin, long end, int depth, char ink) {
        String shown = "  ".repeat(depth) + name;
        String cut = shown.length() > NAME ? shown.substring(0, NAME - 1) + "…" : shown;
        int from = column(begin);
        int to = Math.max(from + 1, column(end));
        line(
                text,
                ("%-" + NAME + "s %10s  %s%s")
                        .formatted(
                                cut,
                                micros(end - begin),
                                " ".repeat(from),
                                String.valueOf(ink).repeat(to - from)));
    }

    private int column(long nanos) {
        long total = Math.max(1, xray.totalNanos());
        return Math.clamp(nanos * BAR / total, 0, BAR);
    }

    private void sums() {
        line(text, ("%-" + NAME + "s %10s  %6s").formatted("WHERE THE TIME WAS", "µs", "%"));
        List<Part> parts = new ArrayList<>(xray.parts());
        parts.removeIf(part -> part.kind() == Part.Kind.UNACCOUNTED);
        parts.sort(Comparator.comparingLong(Part::nanos).reversed());
        parts.forEach(part -> sum(
                part.kind() == Part.Kind.TRANSIT ? "~ " + part.name() : part.tier() + ": " + part.name(),
                part.nanos()));
        sum("unaccounted", xray.unaccountedNanos());
        sum("TOTAL, as the first tier above measured it", xray.totalNanos());
        text.append('\n');
    }

    private void sum(String name, long nanos) {
        String cut = name.length() > NAME ? name.substring(0, NAME - 1) + "…" : name;
        line(text, ("%-" + NAME + "s %10s  %6s").formatted(cut, micros(nanos), percent(nanos)));
    }

    private void facts() {
        line(text, "FACTS");
        for (XrayHop hop : xray.hops()) {
            line(
                    text,
                    "%s %s (%s, process %d)"
                            .formatted(hop.tier().toUpperCase(Locale.ROOT), hop.name(), hop.host(), hop.pid()));
            hop.facts().forEach(fact -> fact(fact, "  "));
            hop.allSteps().filter(step -> !step.facts().isEmpty()).forEach(step -> {
                line(text, "  %s".formatted(step.name()));
                step.facts().forEach(fact -> fact(fact, "    "));
            });
        }
    }

    private void fact(FactView fact, String indent) {
        String unit = fact.unit() == null ? "" : " " + fact.unit();
        String value = fact.value() == null ? "not available: " + fact.unknownBecause() : fact.value() + unit;
        line(text, "%s%-28s %s".formatted(indent, fact.name(), value));
    }

    private String percent(long nanos) {
        return String.format(Locale.ROOT, "%.1f", 100.0 * nanos / Math.max(1, xray.totalNanos()));
    }

    private static String micros(long nanos) {
        return String.format(Locale.ROOT, "%,.1f", nanos / 1_000.0);
    }

    private static void line(StringBuilder text, String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
