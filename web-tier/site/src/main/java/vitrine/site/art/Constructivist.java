package vitrine.site.art;

import static vitrine.site.canvas.Canvas.HEIGHT;
import static vitrine.site.canvas.Canvas.WIDTH;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import vitrine.site.canvas.Canvas;
import vitrine.site.canvas.Palette;

/** Bars, a disc and a wedge on a diagonal, in the manner of the 1920s; the title stands on the dark foot. */
public final class Constructivist implements Artist {

    @Override
    public void paint(Canvas canvas) {
        var palette = canvas.palette();
        canvas.fill(palette.pale());
        var tilt = Math.toRadians(canvas.between(24, 40)) * (canvas.chance(0.5) ? 1 : -1);
        var x = WIDTH * canvas.between(0.42, 0.58);
        var y = HEIGHT * canvas.between(0.28, 0.34);
        bar(canvas, palette.soft(), tilt, x, y, -700, 60, 1400, 190);
        disc(canvas, x, y);
        bar(canvas, palette.deep(), tilt, x, y, -700, -16, 1400, 32);
        for (var line = 0; line < 6; line++) {
            bar(canvas, palette.strong(), tilt, x, y, -700, 60 + 22 * line, 1400, 3 + line);
        }
        bar(canvas, palette.bright(), tilt, x, y, 110, -300, 34, 460);
        wedge(canvas, palette.bright(), tilt, x, y);
        canvas.circle(palette.deep(), x + 150 * Math.cos(tilt + 2.4), y + 190 * Math.sin(tilt + 2.4), 30);
        canvas.rectangle(palette.deep(), 0, HEIGHT * 0.61, WIDTH, HEIGHT * 0.39);
        canvas.rectangle(palette.bright(), 0, HEIGHT * 0.61, WIDTH, 10);
    }

    private static void disc(Canvas canvas, double x, double y) {
        var palette = canvas.palette();
        var radius = canvas.between(160, 205);
        var disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        canvas.fill(palette.strong(), disc);
        canvas.clipped(disc, () -> {
            for (var line = 0; line < 26; line++) {
                var at = y - radius + line * 2 * radius / 26;
                canvas.rectangle(Palette.fade(palette.deep(), 0.35), x - radius, at, 2 * radius, line * 0.45);
            }
        });
        canvas.circle(palette.pale(), x - radius * 0.2, y - radius * 0.15, radius * 0.34);
    }

    private static void wedge(Canvas canvas, Color colour, double tilt, double x, double y) {
        var wedge = new Path2D.Double();
        wedge.moveTo(-40, 0);
        wedge.lineTo(-460, -130);
        wedge.lineTo(-460, 90);
        wedge.closePath();
        canvas.fill(colour, turned(tilt, x, y).createTransformedShape(wedge));
    }

    private static void bar(
            Canvas canvas,
            Color colour,
            double tilt,
            double x,
            double y,
            double left,
            double top,
            double width,
            double height) {
        var bar = new Rectangle2D.Double(left, top, width, height);
        canvas.fill(colour, turned(tilt, x, y).createTransformedShape(bar));
    }

    private static AffineTransform turned(double tilt, double x, double y) {
        var transform = AffineTransform.getTranslateInstance(x, y);
        transform.rotate(tilt);
        return transform;
    }
}
