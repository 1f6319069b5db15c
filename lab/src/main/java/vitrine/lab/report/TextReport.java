package vitrine.lab.report;

import static vitrine.lab.report.Numbers.number;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report for a terminal, the verdict first; no line is longer than 100 letters. */
public final class TextReport {

    private static final int WIDTH = 100;

    private final Report report;

    public TextReport(Report report) {
        this.report = report;
    }

    @Override
    public String toString() {
        return Stream.of(head(), asked(), inputs(), findings(), reasons(), samples(), circumstances())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String head() {
        About about = report.about();
        return Wrap.hanging(Verdict.of(report).sign() + " ", Verdict.sentence(report), WIDTH)
                + (report.quick() ? "  " + Verdict.QUICK + "\n" : "")
                + "\n"
                + Wrap.hanging("", about.phenomenon() + " · " + about.title() + " (" + about.name() + ")", WIDTH);
    }

    private String asked() {
        return field("Question", report.about().question())
                + field("Formula", report.about().formula())
                + field("Source", report.about().source());
    }

    private String inputs() {
        if (report.results().inputs().isEmpty()) {
            return "";
        }
        var table = new TextTable(WIDTH, 1, "INPUT", "VALUE", "WHERE FROM");
        report.results()
                .inputs()
                .forEach(input -> table.add(input.name(), number(input.value(), input.unit()), input.from()));
        return table.toString();
    }

    private String findings() {
        if (report.results().findings().isEmpty()) {
            return "";
        }
        var table = new TextTable(WIDTH, 1, "FINDING", "PREDICTED", "MEASURED", "ERROR", "TOLERANCE", "VERDICT");
        for (Finding finding : report.results().findings()) {
            table.add(
                    finding.what(),
                    number(finding.predicted(), finding.unit()),
                    number(finding.measured(), finding.unit()),
                    Numbers.error(finding),
                    "± " + number(finding.tolerancePercent(), "%"),
                    Verdict.of(finding).toString());
        }
        return table.toString();
    }

    private String reasons() {
        return report.results().findings().stream()
                .filter(finding -> !finding.agrees())
                .map(finding -> Wrap.hanging(
                        Verdict.DIFFERS.sign() + " ", finding.what() + ". Likely: " + finding.likelyReason(), WIDTH))
                .collect(Collectors.joining());
    }

    private String samples() {
        if (report.results().samples().isEmpty()) {
            return "";
        }
        var table = new TextTable(WIDTH, 0, "SAMPLES", "COUNT", "MIN", "MEDIAN", "P99", "MAX");
        for (Samples samples : report.results().samples()) {
            Summary summary = Summary.of(samples);
            table.add(
                    samples.what(),
                    number(summary.count()),
                    number(summary.min(), samples.unit()),
                    number(summary.median(), samples.unit()),
                    number(summary.p99(), samples.unit()),
                    number(summary.max(), samples.unit()));
        }
        return table.toString();
    }

    private String circumstances() {
        List<String> turned = report.turned();
        return field("Turned", turned.isEmpty() ? "no knobs" : String.join(" ", turned))
                + field("Machine", report.machine())
                + field(
                        "Run",
                        Times.readable(report.startedAt()) + ", took " + Numbers.duration(report.tookSeconds())
                                + (report.quick() ? ", quick" : ", in full"))
                + field("Try next", report.about().next());
    }

    private static String field(String name, String text) {
        return Wrap.hanging("%-10s".formatted(name), text, WIDTH);
    }
}
