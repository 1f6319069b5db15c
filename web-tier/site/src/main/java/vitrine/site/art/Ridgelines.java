package vitrine.site.art;

import static vitrine.site.canvas.Canvas.HEIGHT;
import static vitrine.site.canvas.Canvas.WIDTH;

import java.awt.geom.Path2D;
import java.util.function.DoubleUnaryOperator;
import vitrine.site.canvas.Canvas;
import vitrine.site.canvas.Palette;

/** An engraving of mountains in parallel lines, each hiding what is behind it. */
public final class Ridgelines implements Artist {

    private static final int LINES = 46;

    @Override
    public void paint(Canvas canvas) {
        var palette = canvas.palette();
        var night = canvas.chance(0.5);
        var ground = night ? Palette.mix(palette.deep(), palette.strong(), 0.1) : palette.deep();
        var near = night ? palette.bright() : palette.pale();
        canvas.fill(ground);
        for (var line = 0; line < LINES; line++) {
            var depth = line / (LINES - 1.0);
            var crest = crest(ridge(canvas, depth));
            canvas.fill(ground, closedBelow(crest));
            canvas.draw(Palette.mix(palette.soft(), near, depth), 1.3 + 1.5 * depth, crest);
        }
    }

    private static DoubleUnaryOperator ridge(Canvas canvas, double depth) {
        var base = HEIGHT * (0.56 + 0.46 * depth);
        var noise = canvas.noise();
        return x -> {
            var centre = (x - WIDTH / 2.0) / (WIDTH * 0.36);
            var mass = Math.exp(-centre * centre) * (1 - 0.5 * depth);
            var peaks = noise.fractal(x / 95 + 40, depth * 7, 5) - 0.32;
            return base - 6 * noise.at(x / 40, depth * 20) - 330 * mass * Math.max(0, peaks);
        };
    }

    private static Path2D crest(DoubleUnaryOperator curve) {
        var path = new Path2D.Double();
        path.moveTo(-4, curve.applyAsDouble(-4));
        for (var x = -2; x <= WIDTH + 4; x += 3) {
            path.lineTo(x, curve.applyAsDouble(x));
        }
        return path;
    }

    private static Path2D closedBelow(Path2D crest) {
        var area = new Path2D.Double(crest);
        area.lineTo(WIDTH + 4, HEIGHT + 4);
        area.lineTo(-4, HEIGHT + 4);
        area.closePath();
        return area;
    }
}
