package vitrine.site.art;

import static vitrine.site.canvas.Canvas.HEIGHT;
import static vitrine.site.canvas.Canvas.WIDTH;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.function.DoubleUnaryOperator;
import vitrine.site.canvas.Canvas;
import vitrine.site.canvas.Palette;

/** Hills behind hills in the mist of a low sun; the sky is the title's. */
public final class Hills implements Artist {

    private static final int RIDGES = 7;

    @Override
    public void paint(Canvas canvas) {
        var palette = canvas.palette();
        canvas.fill(Canvas.vertical(HEIGHT * 0.28, palette.pale(), HEIGHT * 0.72, palette.soft()));
        sun(canvas, palette);
        for (var ridge = 0; ridge < RIDGES; ridge++) {
            ridge(canvas, ridge);
        }
    }

    private static void sun(Canvas canvas, Palette palette) {
        var x = canvas.between(0.25, 0.75) * WIDTH;
        var y = HEIGHT * 0.53;
        canvas.circle(Canvas.glow(x, y, 330, palette.bright(), 0.75), x, y, 330);
        canvas.circle(Palette.mix(palette.bright(), palette.pale(), 0.15), x, y, canvas.between(48, 84));
    }

    private static void ridge(Canvas canvas, int ridge) {
        var depth = ridge / (RIDGES - 1.0);
        var base = HEIGHT * (0.55 + 0.37 * Math.pow(depth, 1.15));
        var height = 120 - 50 * depth;
        var scale = 190 - 70 * depth;
        var shift = ridge * 13.7;
        var crest = colour(canvas.palette(), depth);
        var mist = Palette.mix(crest, canvas.palette().soft(), 0.45 * (1 - depth));
        canvas.fillBelow(
                Canvas.vertical(base - height / 2, crest, base + 120, mist),
                x -> base - height * (canvas.noise().fractal(x / scale + shift, shift, 5) - 0.35));
        if (ridge == RIDGES - 1) {
            pines(canvas, crest, x -> base - height * (canvas.noise().fractal(x / scale + shift, shift, 5) - 0.35));
        }
    }

    private static Color colour(Palette palette, double depth) {
        return depth < 0.5
                ? Palette.mix(Palette.mix(palette.soft(), palette.bright(), 0.35), palette.strong(), depth * 2)
                : Palette.mix(palette.strong(), palette.deep(), depth * 2 - 1);
    }

    private static void pines(Canvas canvas, Color colour, DoubleUnaryOperator ground) {
        for (var x = 4.0; x < WIDTH; x += canvas.between(9, 34)) {
            pine(canvas, colour, x, ground.applyAsDouble(x) + 6, canvas.between(18, 62));
        }
    }

    /** A conifer: tiers of branches that widen downward. */
    static void pine(Canvas canvas, Color colour, double x, double foot, double height) {
        var tree = new Path2D.Double();
        tree.moveTo(x, foot - height);
        for (var tier = 1; tier <= 5; tier++) {
            var y = foot - height + height * tier / 5;
            var half = height * 0.05 * tier;
            tree.lineTo(x + half, y);
            tree.lineTo(x + half * 0.45, y - 1);
        }
        for (var tier = 5; tier >= 1; tier--) {
            var y = foot - height + height * tier / 5;
            var half = height * 0.05 * tier;
            tree.lineTo(x - half * 0.45, y - 1);
            tree.lineTo(x - half, y);
        }
        tree.closePath();
        canvas.fill(colour, tree);
    }
}
