package vitrine.site.art;

import static vitrine.site.canvas.Canvas.HEIGHT;
import static vitrine.site.canvas.Canvas.WIDTH;

import java.awt.geom.Rectangle2D;
import java.util.List;
import vitrine.site.canvas.Canvas;
import vitrine.site.canvas.Palette;

/**
 * Marbled paper as bookbinders make it: bands of colour, drawn through by combs and bent by currents (noise whose place
 * is moved by other noise), with a label pasted on.
 */
public final class Marbled implements Artist {

    @Override
    public void paint(Canvas canvas) {
        var colours = ramp(canvas.palette());
        var noise = canvas.noise();
        var bands = canvas.between(2.2, 3.4);
        var comb = canvas.between(0.05, 0.16);
        var row = new int[WIDTH];
        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < WIDTH; x++) {
                var u = x / 230.0;
                var v = y / 230.0;
                var warpX = noise.at(u + 3.1, v + 8.7) * 2 + noise.at(2.3 * u, 2.3 * v) * 0.7;
                var warpY = noise.at(u + 51.2, v + 1.3) * 2;
                var flow = noise.at(0.8 * u + warpX, 0.8 * v + warpY);
                var place = (flow * bands + comb * Math.sin(x * 0.07 + warpX * 3) + v * 0.2) % 1.0;
                row[x] = colours[(int) (Math.abs(place) * colours.length)];
            }
            canvas.image().setRGB(0, y, WIDTH, 1, row, 0, WIDTH);
        }
        label(canvas);
    }

    private static int[] ramp(Palette palette) {
        var colours = new int[512];
        var order = List.of(
                palette.deep(),
                palette.strong(),
                palette.soft(),
                palette.pale(),
                palette.bright(),
                palette.strong(),
                palette.soft(),
                palette.bright());
        for (var i = 0; i < colours.length; i++) {
            var position = (double) i / colours.length * order.size();
            var index = (int) position;
            var blend = Math.clamp((position - index - 0.9) / 0.1, 0, 1);
            colours[i] = Palette.mix(order.get(index), order.get((index + 1) % order.size()), blend)
                    .getRGB();
        }
        return colours;
    }

    private static void label(Canvas canvas) {
        var palette = canvas.palette();
        var label = new Rectangle2D.Double(78, 120, WIDTH - 156.0, 330);
        canvas.shadow(label, 14);
        canvas.fill(palette.pale(), label);
        canvas.draw(palette.strong(), 3, new Rectangle2D.Double(90, 132, WIDTH - 180.0, 306));
        canvas.draw(palette.strong(), 1, new Rectangle2D.Double(97, 139, WIDTH - 194.0, 292));
    }
}
