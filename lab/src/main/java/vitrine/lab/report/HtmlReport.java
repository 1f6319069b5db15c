package vitrine.lab.report;

import static vitrine.lab.report.Markup.escape;
import static vitrine.lab.report.Numbers.number;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as one page for people: nothing outside it is needed, no script runs in it, and all text is escaped. */
public final class HtmlReport {

    private static final String STYLE = style();

    private final Report report;

    public HtmlReport(Report report) {
        this.report = report;
    }

    @Override
    public String toString() {
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>%s</title>
            <style>
            %s</style>
            </head>
            <body>
            <main>
            %s</main>
            </body>
            </html>
            """.formatted(
                        escape(report.about().title()),
                        STYLE,
                        Stream.of(head(), asked(), inputs(), findings(), charts(), next(), circumstances(), samples())
                                .collect(Collectors.joining()));
    }

    private String head() {
        Verdict verdict = Verdict.of(report);
        return """
            <header>
            <p class="label">%s · %s</p>
            <h1>%s</h1>
            <div class="verdict %s"><span class="sign" aria-hidden="true">%s</span><p><strong>%s</strong>%s</p></div>
            </header>
            """.formatted(
                        escape(report.about().phenomenon()),
                        escape(report.about().name()),
                        escape(report.about().title()),
                        verdict.name().toLowerCase(Locale.ROOT),
                        verdict.sign(),
                        escape(Verdict.sentence(report)),
                        report.quick() ? "<span class=\"quick\">" + Verdict.QUICK + "</span>" : "");
    }

    private String asked() {
        return """
            <section class="asked">
            <div><h2>Question</h2><p>%s</p></div>
            <div><h2>Formula</h2><p class="formula">%s</p><p class="soft">Source: %s</p></div>
            </section>
            """.formatted(
                        escape(report.about().question()),
                        escape(report.about().formula()),
                        escape(report.about().source()));
    }

    private String inputs() {
        if (report.results().inputs().isEmpty()) {
            return "";
        }
        var table = new HtmlTable("What the prediction is made from", 1, "Input", "Value", "Where from");
        report.results()
                .inputs()
                .forEach(input -> table.add(input.name(), number(input.value(), input.unit()), input.from()));
        return section("Inputs", table.toString());
    }

    private String findings() {
        if (report.results().findings().isEmpty()) {
            return "";
        }
        var table = new HtmlTable(
                "Predictions beside measurements",
                1,
                "Finding",
                "Predicted",
                "Measured",
                "Error",
                "Tolerance",
                "Verdict");
        for (Finding finding : report.results().findings()) {
            table.add(
                    finding.what(),
                    number(finding.predicted(), finding.unit()),
                    number(finding.measured(), finding.unit()),
                    Numbers.error(finding),
                    "± " + number(finding.tolerancePercent(), "%"),
                    Verdict.of(finding).toString());
            if (!finding.agrees()) {
                table.remark(Verdict.DIFFERS.sign() + " Likely reason:", finding.likelyReason());
            }
        }
        return section("Findings", table.toString());
    }

    private String charts() {
        if (report.results().charts().isEmpty()) {
            return "";
        }
        String figures = report.results().charts().stream()
                .map(chart -> "<figure><figcaption>%s</figcaption>\n%s</figure>\n"
                        .formatted(escape(chart.title()), new SvgChart(chart)))
                .collect(Collectors.joining());
        return section("Charts", "<div class=\"charts\">\n" + figures + "</div>\n");
    }

    private String next() {
        return section(
                "What to change and try again", "<p>" + escape(report.about().next()) + "</p>\n");
    }

    private String circumstances() {
        String turned = report.turned().stream()
                .map(knob -> "<code>" + escape(knob) + "</code>")
                .collect(Collectors.joining(" "));
        return section("How it was run", """
            <dl>
            <div><dt>Knobs turned</dt><dd>%s</dd></div>
            <div><dt>Machine</dt><dd>%s</dd></div>
            <div><dt>Started</dt><dd><time datetime="%s">%s</time></dd></div>
            <div><dt>Took</dt><dd>%s</dd></div>
            <div><dt>Kind</dt><dd>%s</dd></div>
            </dl>
            """.formatted(
                        turned.isEmpty() ? "none" : turned,
                        escape(report.machine()),
                        report.startedAt(),
                        escape(Times.readable(report.startedAt())),
                        Numbers.duration(report.tookSeconds()),
                        report.quick() ? Verdict.QUICK : "Full run"));
    }

    private String samples() {
        if (report.results().samples().isEmpty()) {
            return "";
        }
        var table = new HtmlTable(
                "Raw samples, summed up", 0, "Samples", "Count", "Min", "Median", "99th percentile", "Max");
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
        return section("Samples", table.toString());
    }

    private static String section(String title, String content) {
        return "<section>\n<h2>%s</h2>\n%s</section>\n".formatted(escape(title), content);
    }

    private static String style() {
        try (InputStream style = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(style, "report.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
