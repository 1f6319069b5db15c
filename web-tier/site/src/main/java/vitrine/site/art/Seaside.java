package vitrine.site.art;

import static vitrine.site.canvas.Canvas.HEIGHT;
import static vitrine.site.canvas.Canvas.WIDTH;

import java.awt.geom.RoundRectangle2D;
import vitrine.site.canvas.Canvas;
import vitrine.site.canvas.Palette;

/** The sun goes down into a calm sea that carries its light; the title stands in the deep water. */
public final class Seaside implements Artist {

    private static final double HORIZON = HEIGHT * 0.42;

    @Override
    public void paint(Canvas canvas) {
        var palette = canvas.palette();
        canvas.rectangle(
                Canvas.vertical(0, Palette.mix(palette.strong(), palette.soft(), 0.4), HORIZON, palette.pale()),
                0,
                0,
                WIDTH,
                HORIZON);
        clouds(canvas);
        var x = WIDTH * canvas.between(0.35, 0.65);
        var radius = canvas.between(95, 135);
        canvas.rectangle(Canvas.glow(x, HORIZON, 420, palette.bright(), 0.8), 0, 0, WIDTH, HORIZON);
        canvas.circle(palette.bright(), x, HORIZON - radius * 0.25, radius);
        canvas.rectangle(
                Canvas.vertical(HORIZON, palette.strong(), HEIGHT * 0.68, palette.deep()),
                0,
                HORIZON,
                WIDTH,
                HEIGHT - HORIZON);
        reflection(canvas, x, radius);
        swell(canvas);
    }

    private static void clouds(Canvas canvas) {
        var palette = canvas.palette();
        for (var cloud = 0; cloud < 16; cloud++) {
            var y = canvas.between(30, HORIZON - 60);
            var width = canvas.between(80, 420);
            var x = canvas.between(-120, WIDTH);
            canvas.fill(
                    Palette.fade(palette.pale(), 0.3),
                    new RoundRectangle2D.Double(x, y, width, canvas.between(4, 13), 14, 14));
        }
    }

    private static void reflection(Canvas canvas, double x, double radius) {
        var palette = canvas.palette();
        for (var y = HORIZON + 5; y < HEIGHT * 0.66; y += canvas.between(6, 11)) {
            var depth = (y - HORIZON) / (HEIGHT * 0.24);
            var half = radius * (1 - 0.55 * depth) * canvas.between(0.45, 1.1);
            var shift = canvas.between(-16, 16);
            canvas.fill(
                    Palette.fade(Palette.mix(palette.bright(), palette.pale(), 0.2), 0.95 - 0.8 * depth),
                    new RoundRectangle2D.Double(x - half + shift, y, 2 * half, 3.6, 4, 4));
        }
    }

    private static void swell(Canvas canvas) {
        var palette = canvas.palette();
        for (var wave = 0; wave < 120; wave++) {
            var depth = canvas.random().nextDouble();
            var y = HORIZON + 6 + (HEIGHT - HORIZON) * depth * depth;
            var width = 20 + 130 * depth;
            var x = canvas.between(-80, WIDTH);
            canvas.fill(
                    Palette.fade(palette.soft(), 0.28 * (1 - depth)),
                    new RoundRectangle2D.Double(x, y, width, 2.4, 3, 3));
        }
    }
}
