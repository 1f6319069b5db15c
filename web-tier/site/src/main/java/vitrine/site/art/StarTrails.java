package vitrine.site.art;

import static vitrine.site.canvas.Canvas.HEIGHT;
import static vitrine.site.canvas.Canvas.WIDTH;

import java.awt.Color;
import java.awt.geom.Arc2D;
import vitrine.site.canvas.Canvas;
import vitrine.site.canvas.Palette;

/** A night exposed for hours: stars turn around the pole above a dark wood. */
public final class StarTrails implements Artist {

    private static final int STARS = 520;

    @Override
    public void paint(Canvas canvas) {
        var palette = canvas.palette();
        var poleX = canvas.between(0.3, 0.7) * WIDTH;
        var poleY = HEIGHT * canvas.between(0.6, 0.68);
        var zenith = Palette.mix(palette.deep(), palette.strong(), 0.12);
        canvas.fill(
                Canvas.vertical(HEIGHT * 0.3, zenith, HEIGHT, Palette.mix(palette.strong(), palette.bright(), 0.45)));
        var degrees = canvas.between(35, 80);
        for (var star = 0; star < STARS; star++) {
            trail(canvas, poleX, poleY, degrees);
        }
        wood(canvas);
    }

    private static void trail(Canvas canvas, double poleX, double poleY, double degrees) {
        var palette = canvas.palette();
        var radius = 8 + 620 * Math.sqrt(canvas.random().nextDouble());
        var start = canvas.between(0, 360);
        var tint = canvas.chance(0.18)
                ? palette.bright()
                : Palette.mix(palette.soft(), palette.pale(), canvas.between(0, 1));
        var middle = poleY - radius * Math.sin(Math.toRadians(start + degrees / 2));
        var calm = Math.clamp((middle - HEIGHT * 0.40) / (HEIGHT * 0.14), 0.13, 1);
        canvas.draw(
                Palette.fade(tint, canvas.between(0.25, 0.95) * calm),
                canvas.between(0.8, 2.4),
                new Arc2D.Double(poleX - radius, poleY - radius, 2 * radius, 2 * radius, start, degrees, Arc2D.OPEN));
    }

    private static void wood(Canvas canvas) {
        var ground = Palette.mix(canvas.palette().deep(), Color.BLACK, 0.45);
        canvas.fillBelow(ground, x -> HEIGHT * 0.93 - 40 * canvas.noise().fractal(x / 160, 7, 3));
        for (var x = -10.0; x < WIDTH + 10; x += canvas.between(12, 40)) {
            var edge = Math.abs(x - WIDTH / 2.0) / (WIDTH / 2.0);
            Hills.pine(canvas, ground, x, HEIGHT * 0.93, canvas.between(40, 90) + 190 * Math.pow(edge, 2.2));
        }
    }
}
