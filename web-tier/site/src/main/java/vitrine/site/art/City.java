package vitrine.site.art;

import static vitrine.site.canvas.Canvas.HEIGHT;
import static vitrine.site.canvas.Canvas.WIDTH;

import java.awt.Color;
import java.awt.geom.Path2D;
import vitrine.site.canvas.Canvas;
import vitrine.site.canvas.Palette;

/** A town in the evening: rows of houses, the nearer the darker, some windows lit, a large moon. */
public final class City implements Artist {

    private static final int ROWS = 4;

    @Override
    public void paint(Canvas canvas) {
        var palette = canvas.palette();
        canvas.fill(Canvas.vertical(HEIGHT * 0.2, palette.pale(), HEIGHT * 0.8, palette.soft()));
        var x = WIDTH * canvas.between(0.25, 0.75);
        canvas.circle(palette.bright(), x, HEIGHT * 0.6, canvas.between(105, 150));
        for (var row = 0; row < ROWS; row++) {
            row(canvas, row / (ROWS - 1.0));
        }
    }

    private static void row(Canvas canvas, double depth) {
        var palette = canvas.palette();
        var colour = depth < 0.5
                ? Palette.mix(palette.soft(), palette.strong(), 0.45 + depth)
                : Palette.mix(palette.strong(), palette.deep(), depth * 2 - 1);
        var left = -canvas.between(0, 40);
        while (left < WIDTH) {
            var width = canvas.between(46, 104);
            var height = HEIGHT * (0.40 - 0.20 * depth) * canvas.between(0.6, 1.18);
            house(canvas, colour, depth, left, width, height);
            left += width + (canvas.chance(0.25) ? canvas.between(4, 18) : 0);
        }
    }

    private static void house(Canvas canvas, Color colour, double depth, double left, double width, double height) {
        var roof = HEIGHT - height;
        canvas.rectangle(colour, left, roof, width, height);
        if (canvas.chance(0.3)) {
            canvas.rectangle(colour, left + width * 0.6, roof - 22, 9, 24);
        } else if (canvas.chance(0.4)) {
            canvas.line(colour, 3, left + width / 2, roof, left + width / 2, roof - canvas.between(20, 50));
        } else if (canvas.chance(0.5)) {
            var gable = new Path2D.Double();
            gable.moveTo(left, roof + 1);
            gable.lineTo(left + width / 2, roof - width * 0.45);
            gable.lineTo(left + width, roof + 1);
            gable.closePath();
            canvas.fill(colour, gable);
        }
        windows(canvas, colour, depth, left, width, roof);
    }

    private static void windows(Canvas canvas, Color wall, double depth, double left, double width, double roof) {
        var palette = canvas.palette();
        var columns = (int) (width / 20);
        var gap = width / columns;
        for (var y = roof + 16; y < HEIGHT - 10; y += 26) {
            for (var column = 0; column < columns; column++) {
                var lit = canvas.chance(0.1 + 0.22 * depth);
                var pane = lit
                        ? Palette.mix(palette.bright(), palette.pale(), 0.4)
                        : Palette.mix(wall, palette.deep(), 0.22);
                canvas.rectangle(pane, left + gap * (column + 0.27), y, gap * 0.46, 14);
            }
        }
    }
}
