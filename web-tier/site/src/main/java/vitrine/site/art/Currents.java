package vitrine.site.art;

import static vitrine.site.canvas.Canvas.HEIGHT;
import static vitrine.site.canvas.Canvas.WIDTH;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.List;
import vitrine.site.canvas.Canvas;
import vitrine.site.canvas.Palette;

/** Brush strokes that follow a current (a field of directions made of noise), above a plain band for the title. */
public final class Currents implements Artist {

    private static final int STROKES = 950;
    private static final double BAND = HEIGHT * 0.61;

    @Override
    public void paint(Canvas canvas) {
        var palette = canvas.palette();
        canvas.fill(palette.strong());
        var colours = List.of(palette.deep(), palette.strong(), palette.bright(), palette.soft(), palette.pale());
        var turn = canvas.between(0, Math.PI);
        for (var stroke = 0; stroke < STROKES; stroke++) {
            stroke(canvas, colours, turn);
        }
        canvas.rectangle(palette.deep(), 0, BAND, WIDTH, HEIGHT - BAND);
        canvas.rectangle(palette.pale(), 0, BAND, WIDTH, 6);
    }

    private static void stroke(Canvas canvas, List<Color> colours, double turn) {
        var x = canvas.between(-40, WIDTH + 40);
        var y = canvas.between(-40, BAND + 40);
        var zone = canvas.noise().at(x / 210 + 90, y / 210 + 90) * 0.8 + canvas.between(0, 0.25);
        var colour = colours.get(Math.min((int) (zone * colours.size()), colours.size() - 1));
        var path = new Path2D.Double();
        path.moveTo(x, y);
        for (var step = 0; step < 34; step++) {
            var angle = turn + canvas.noise().at(x / 230, y / 230) * Math.PI * 2.4;
            x += Math.cos(angle) * 5;
            y += Math.sin(angle) * 5;
            path.lineTo(x, y);
        }
        var shade = Palette.mix(colour, canvas.palette().deep(), canvas.between(0, 0.2));
        canvas.draw(Palette.fade(shade, 0.92), canvas.between(3, 10), path);
    }
}
