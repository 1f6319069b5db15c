package vitrine.site.art;

import static vitrine.site.canvas.Canvas.HEIGHT;
import static vitrine.site.canvas.Canvas.WIDTH;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import vitrine.site.canvas.Canvas;
import vitrine.site.canvas.Palette;

/** A herbarium page: stems with leaves and berries grow from the foot, inside a thin frame. */
public final class Botanical implements Artist {

    private static final int STEMS = 7;

    @Override
    public void paint(Canvas canvas) {
        var palette = canvas.palette();
        canvas.fill(palette.pale());
        var frame = new Rectangle2D.Double(30, 30, WIDTH - 60.0, HEIGHT - 60.0);
        canvas.clipped(frame, () -> {
            for (var stem = 0; stem < STEMS; stem++) {
                stem(canvas, (stem + 0.5) / STEMS, stem);
            }
        });
        canvas.draw(palette.strong(), 2.5, frame);
    }

    private static void stem(Canvas canvas, double place, int order) {
        var palette = canvas.palette();
        var outward = place - 0.5;
        var foot = WIDTH * (0.5 + outward * 0.55);
        var tipX = WIDTH * (0.5 + outward * 1.02) + canvas.between(-24, 24);
        var tipY = HEIGHT * (0.46 + 0.16 * canvas.random().nextDouble() - 0.12 * Math.abs(outward));
        var bend = WIDTH * (0.5 + outward * 0.35);
        var curve = new QuadCurve2D.Double(foot, HEIGHT, bend, HEIGHT * 0.72, tipX, tipY);
        var colour = order % 2 == 0 ? palette.strong() : Palette.mix(palette.strong(), palette.deep(), 0.5);
        canvas.draw(colour, 4, curve);
        var berries = order % 3 == 1;
        leaves(canvas, curve, colour, berries);
        if (berries) {
            canvas.circle(palette.bright(), tipX, tipY, 15);
        } else {
            leaf(canvas, colour, tipX, tipY, angleAt(curve, 1), 62);
        }
    }

    private static void leaves(Canvas canvas, QuadCurve2D curve, Color colour, boolean berries) {
        var palette = canvas.palette();
        var pairs = 6 + canvas.random().nextInt(3);
        for (var pair = 0; pair < pairs; pair++) {
            var t = 0.2 + 0.74 * pair / pairs;
            var angle = angleAt(curve, t);
            var length = 92 - 44 * t;
            for (var side = -1; side <= 1; side += 2) {
                var turned = angle + side * (berries ? 0.7 : 0.85);
                if (berries) {
                    berry(canvas, palette.bright(), colour, at(curve, t), turned, length * 0.6);
                } else {
                    var tint = side < 0 ? colour : Palette.mix(colour, palette.soft(), 0.4);
                    leaf(canvas, tint, at(curve, t)[0], at(curve, t)[1], turned, length);
                }
            }
        }
    }

    private static void leaf(Canvas canvas, Color colour, double x, double y, double angle, double length) {
        var leaf = new Path2D.Double();
        leaf.moveTo(0, 0);
        leaf.curveTo(length * 0.3, -length * 0.3, length * 0.75, -length * 0.22, length, 0);
        leaf.curveTo(length * 0.75, length * 0.22, length * 0.3, length * 0.3, 0, 0);
        var place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(angle);
        canvas.fill(colour, place.createTransformedShape(leaf));
        var vein = place.createTransformedShape(new Line2D.Double(0, 0, length * 0.86, 0));
        canvas.draw(Palette.fade(canvas.palette().pale(), 0.55), 1.4, vein);
    }

    private static void berry(Canvas canvas, Color colour, Color stalk, double[] from, double angle, double length) {
        var x = from[0] + Math.cos(angle) * length;
        var y = from[1] + Math.sin(angle) * length;
        canvas.line(stalk, 2.2, from[0], from[1], x, y);
        canvas.circle(colour, x, y, 10);
        canvas.circle(Palette.fade(canvas.palette().pale(), 0.6), x - 3, y - 3.5, 2.6);
    }

    private static double[] at(QuadCurve2D curve, double t) {
        var s = 1 - t;
        return new double[] {
            s * s * curve.getX1() + 2 * s * t * curve.getCtrlX() + t * t * curve.getX2(),
            s * s * curve.getY1() + 2 * s * t * curve.getCtrlY() + t * t * curve.getY2()
        };
    }

    private static double angleAt(QuadCurve2D curve, double t) {
        var dx = 2 * (1 - t) * (curve.getCtrlX() - curve.getX1()) + 2 * t * (curve.getX2() - curve.getCtrlX());
        var dy = 2 * (1 - t) * (curve.getCtrlY() - curve.getY1()) + 2 * t * (curve.getY2() - curve.getCtrlY());
        return Math.atan2(dy, dx);
    }
}
