package vitrine.site.art;

import static vitrine.site.canvas.Canvas.HEIGHT;
import static vitrine.site.canvas.Canvas.WIDTH;

import java.awt.Color;
import java.awt.RadialGradientPaint;
import vitrine.site.canvas.Canvas;
import vitrine.site.canvas.Palette;

/** Coloured light that melts together, and spheres that hang in it. */
public final class Spheres implements Artist {

    @Override
    public void paint(Canvas canvas) {
        var palette = canvas.palette();
        canvas.fill(Canvas.vertical(
                HEIGHT * 0.3, palette.deep(), HEIGHT, Palette.mix(palette.deep(), palette.strong(), 0.8)));
        light(canvas, palette.strong(), 0.9);
        light(canvas, palette.bright(), 0.7);
        light(canvas, palette.soft(), 0.35);
        var x = WIDTH * canvas.between(0.4, 0.6);
        var y = HEIGHT * canvas.between(0.66, 0.72);
        sphere(canvas, x, y, canvas.between(140, 185), palette.bright());
        sphere(
                canvas,
                x + canvas.between(130, 190),
                y - canvas.between(60, 130),
                canvas.between(34, 62),
                palette.soft());
        sphere(
                canvas,
                x - canvas.between(150, 210),
                y + canvas.between(70, 120),
                canvas.between(26, 78),
                palette.strong());
    }

    private static void light(Canvas canvas, Color colour, double alpha) {
        var x = canvas.between(0, WIDTH);
        var y = HEIGHT * canvas.between(0.78, 1.05);
        canvas.fill(Canvas.glow(x, y, canvas.between(300, 470), colour, alpha));
    }

    private static void sphere(Canvas canvas, double x, double y, double radius, Color colour) {
        canvas.circle(
                Canvas.glow(x, y + radius * 0.35, radius * 1.7, Color.BLACK, 0.4), x, y + radius * 0.35, radius * 1.7);
        var palette = canvas.palette();
        var body = new RadialGradientPaint(
                (float) (x - radius * 0.35),
                (float) (y - radius * 0.42),
                (float) (radius * 1.65),
                new float[] {0, 0.28f, 0.72f, 1},
                new Color[] {
                    Palette.mix(colour, palette.pale(), 0.85),
                    colour,
                    Palette.mix(colour, palette.deep(), 0.72),
                    Palette.mix(colour, palette.strong(), 0.5)
                });
        canvas.circle(body, x, y, radius);
    }
}
