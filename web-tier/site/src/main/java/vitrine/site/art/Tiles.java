package vitrine.site.art;

import static vitrine.site.canvas.Canvas.HEIGHT;
import static vitrine.site.canvas.Canvas.WIDTH;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import vitrine.site.canvas.Canvas;

/** A Swiss poster: a grid of quarter circles, triangles and dots below a plain field for the title. */
public final class Tiles implements Artist {

    @Override
    public void paint(Canvas canvas) {
        var palette = canvas.palette();
        var colours = List.of(palette.deep(), palette.strong(), palette.bright(), palette.soft(), palette.strong());
        var columns = canvas.chance(0.5) ? 4 : 5;
        var side = (double) WIDTH / columns;
        canvas.fill(palette.pale());
        for (var y = HEIGHT - side; y > HEIGHT * 0.42; y -= side) {
            for (var column = 0; column < columns; column++) {
                tile(canvas, colours, column * side, y, side);
            }
        }
    }

    private static void tile(Canvas canvas, List<Color> colours, double x, double y, double side) {
        var ground = canvas.random().nextInt(colours.size());
        var figure = (ground + 1 + canvas.random().nextInt(3)) % colours.size();
        if (canvas.chance(0.8)) {
            canvas.rectangle(colours.get(ground), x, y, side, side);
        }
        var cell = new Rectangle2D.Double(x, y, side, side);
        canvas.clipped(cell, () -> figure(canvas, colours.get(figure), x, y, side));
    }

    private static void figure(Canvas canvas, Color colour, double x, double y, double side) {
        var right = canvas.chance(0.5) ? side : 0;
        var low = canvas.chance(0.5) ? side : 0;
        switch (canvas.random().nextInt(8)) {
            case 0, 1, 2 -> canvas.circle(colour, x + right, y + low, side);
            case 3 -> canvas.circle(colour, x + side / 2, y + side / 2, side * 0.5);
            case 4 -> canvas.fill(colour, triangle(x, y, side, right, low));
            case 5 ->
                canvas.fill(
                        colour,
                        new Arc2D.Double(x, y - side / 2 + low, side, side, right > 0 ? 180 : 0, 180, Arc2D.PIE));
            case 6 -> rings(canvas, colour, x + right, y + low, side);
            default -> stripes(canvas, colour, x, y, side, right > 0);
        }
    }

    private static Path2D triangle(double x, double y, double side, double right, double low) {
        var path = new Path2D.Double();
        path.moveTo(x + right, y + low);
        path.lineTo(x + side - right, y + low);
        path.lineTo(x + right, y + side - low);
        path.closePath();
        return path;
    }

    private static void rings(Canvas canvas, Color colour, double x, double y, double side) {
        for (var ring = 0; ring < 4; ring++) {
            var radius = side * (0.2 + 0.23 * ring);
            canvas.draw(
                    colour,
                    side * 0.1,
                    new Arc2D.Double(x - radius, y - radius, 2 * radius, 2 * radius, 0, 360, Arc2D.OPEN));
        }
    }

    private static void stripes(Canvas canvas, Color colour, double x, double y, double side, boolean upright) {
        for (var stripe = 0; stripe < 4; stripe++) {
            var at = side * (stripe + 0.25) / 4;
            if (upright) {
                canvas.rectangle(colour, x + at, y, side / 8, side);
            } else {
                canvas.rectangle(colour, x, y + at, side, side / 8);
            }
        }
    }
}
