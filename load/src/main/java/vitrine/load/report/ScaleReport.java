package vitrine.load.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vitrine.lab.theory.Throughput;
import vitrine.lab.theory.Usl;
import vitrine.load.scale.ScaleCurve;

/** Throughput over concurrency for a person: a table and a bar for each, and what the law says. */
public final class ScaleReport {

    private static final int BAR = 40;

    private final String setting;
    private final List<ScaleCurve> curves;

    public ScaleReport(String setting, List<ScaleCurve> curves) {
        this.setting = setting;
        this.curves = List.copyOf(curves);
    }

    @Override
    public String toString() {
        return curves.stream().map(ScaleReport::text).collect(Collectors.joining("\n", setting + "\n\n", ""));
    }

    private static String text(ScaleCurve curve) {
        double most = curve.measured().stream()
                .mapToDouble(point -> Math.max(point.perSecond(), curve.law().perSecond(point.concurrency())))
                .max()
                .orElseThrow();
        var table = new Table(curve.title(), "requests/s", "by law", "error");
        for (Throughput point : curve.measured()) {
            double law = curve.law().perSecond(point.concurrency());
            table.add(
                    "%3d at once  %s".formatted(point.concurrency(), bar(point.perSecond() / most, law / most)),
                    Table.number(point.perSecond(), 0),
                    Table.number(law, 0),
                    String.format(Locale.ROOT, "%+.0f %%", 100 * (law / point.perSecond() - 1)));
        }
        return table + law(curve) + "\n";
    }

    /** As long as what was measured, with a mark where the law is. */
    private static String bar(double measured, double law) {
        int length = (int) Math.round(measured * BAR);
        int mark = Math.min(BAR, (int) Math.round(law * BAR));
        String bar = "#".repeat(length) + " ".repeat(BAR + 1 - length);
        return bar.substring(0, mark) + '|' + bar.substring(Math.min(mark + 1, bar.length()));
    }

    private static String law(ScaleCurve curve) {
        Usl law = curve.law();
        String peak = law.peak().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "most at %.0f: %,.0f a second",
                        law.peak().getAsDouble(),
                        law.perSecond(law.peak().getAsDouble()))
                : law.sigma() > 0
                        ? String.format(Locale.ROOT, "at most %,.0f a second", law.lambda() / law.sigma())
                        : "no bound is seen";
        return String.format(
                Locale.ROOT,
                "USL (|): alone %,.0f a second, contention %.2f %%, coherency %.4f %%; %s; off by %.0f %% in the mean%n",
                law.lambda(),
                100 * law.sigma(),
                100 * law.kappa(),
                peak,
                100 * law.meanError(curve.measured()));
    }
}
