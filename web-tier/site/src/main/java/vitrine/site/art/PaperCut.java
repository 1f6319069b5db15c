package vitrine.site.art;

import static vitrine.site.canvas.Canvas.HEIGHT;
import static vitrine.site.canvas.Canvas.WIDTH;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import vitrine.site.canvas.Canvas;

/** Sheets of paper, one above the other, with holes cut one inside the other; each sheet casts a shadow. */
public final class PaperCut implements Artist {

    private static final int SHEETS = 7;

    @Override
    public void paint(Canvas canvas) {
        var palette = canvas.palette();
        var x = WIDTH * canvas.between(0.38, 0.62);
        var y = HEIGHT * 0.71;
        canvas.fill(palette.deep());
        for (var sheet = 0; sheet < SHEETS; sheet++) {
            var outer = (sheet + 1.0) / SHEETS;
            var hole = hole(canvas, x, y, 40 + 270 * outer, sheet * 0.55);
            shadowInside(canvas, hole);
            canvas.fill(palette.at(Math.pow(outer, 1.25)), around(hole));
        }
    }

    /** Everything but the hole. */
    private static Path2D around(Path2D hole) {
        var paper = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        paper.append(new Rectangle2D.Double(-20, -20, WIDTH + 40.0, HEIGHT + 40.0), false);
        paper.append(hole, false);
        return paper;
    }

    /** What falls outside of the hole, the sheet itself will cover. */
    private static void shadowInside(Canvas canvas, Path2D hole) {
        var moved = AffineTransform.getTranslateInstance(5, 9).createTransformedShape(hole);
        for (var width = 36; width > 0; width -= 6) {
            canvas.draw(new Color(0, 0, 0, 22), width, moved);
        }
    }

    private static Path2D hole(Canvas canvas, double x, double y, double radius, double shift) {
        var hole = new Path2D.Double();
        for (var degree = 0; degree < 360; degree += 2) {
            var angle = Math.toRadians(degree);
            var wobble = canvas.noise().at(20 + 1.6 * Math.cos(angle) + shift, 20 + 1.6 * Math.sin(angle) + shift);
            var reach = radius * (0.62 + 0.6 * wobble);
            var pointX = x + reach * 1.05 * Math.cos(angle);
            var pointY = y + reach * 0.82 * Math.sin(angle);
            if (degree == 0) {
                hole.moveTo(pointX, pointY);
            } else {
                hole.lineTo(pointX, pointY);
            }
        }
        hole.closePath();
        return hole;
    }
}
