package vitrine.load.scale;

import java.util.List;
import vitrine.lab.theory.Throughput;
import vitrine.lab.theory.Usl;

/**
 * Throughput over concurrency, measured and by law.
 *
 * @param title what was asked for
 * @param measured by concurrency, the median of its rounds
 * @param law the one that fits best
 */
public record ScaleCurve(String title, List<Throughput> measured, Usl law) {

    public ScaleCurve {
        measured = List.copyOf(measured);
    }

    public static ScaleCurve of(String title, List<Throughput> measured) {
        return new ScaleCurve(title, measured, Usl.fit(measured));
    }
}
