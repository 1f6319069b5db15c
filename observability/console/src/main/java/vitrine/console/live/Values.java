package vitrine.console.live;

import java.util.Arrays;
import java.util.List;

/** Figures of one kind at one moment, in the order of {@link Kind#figures}; what is not known is not a number. */
final class Values {

    private final Kind kind;
    private final double[] figures;

    /** Takes the array over. */
    Values(Kind kind, double... figures) {
        this.kind = kind;
        this.figures = figures;
    }

    Kind kind() {
        return kind;
    }

    double at(int place) {
        return figures[place];
    }

    static Values unknown(Kind kind) {
        double[] none = new double[kind.figures().size()];
        Arrays.fill(none, Double.NaN);
        return new Values(kind, none);
    }

    double get(String figure) {
        return figures[kind.place(figure)];
    }

    /** Works out the figures that follow from others. */
    Values derived() {
        double[] all = figures.clone();
        for (int i = 0; i < all.length; i++) {
            switch (kind.figures().get(i)) {
                case Figure.Difference difference ->
                    all[i] = Math.max(0, all[kind.place(difference.from())] - all[kind.place(difference.less())]);
                case Figure.Ratio ratio -> all[i] = ratio(ratio, all);
                case Figure.Level _, Figure.Rate _ -> {}
            }
        }
        return new Values(kind, all);
    }

    /** Adds up what is known; what no part knows stays unknown. */
    static Values sum(Kind kind, List<Values> parts) {
        double[] sum = unknown(kind).figures;
        for (Values part : parts) {
            for (int i = 0; i < sum.length; i++) {
                double value = part.figures[i];
                if (!Double.isNaN(value)) {
                    sum[i] = Double.isNaN(sum[i]) ? value : sum[i] + value;
                }
            }
        }
        return new Values(kind, sum).derived();
    }

    private double ratio(Figure.Ratio ratio, double[] all) {
        double whole = 0;
        for (String one : ratio.whole()) {
            whole += all[kind.place(one)];
        }
        return whole > 0 ? all[kind.place(ratio.part())] / whole : Double.NaN;
    }
}
