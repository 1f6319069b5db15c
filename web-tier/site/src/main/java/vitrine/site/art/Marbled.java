package vitrine.site.art;

import static vitrine.site.canvas.Canvas.HEIGHT;
import static vitrine.site.canvas.Canvas.WIDTH;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import vitrine.site.canvas.Canvas;
import vitrine.site.canvas.Palette;

/**
 * Marbled paper as bookbinders make it: bands of colour, drawn through by combs and bent by currents (noise whose place
 * is moved by other noise), with a label pasted on.
 */
public final class Marbled implements Artist {

    @Override
    public void paint(Canvas canvas) {
        var image = canvas.image();
        var colours = ramp(canvas.palette());
        var noise = canvas.noise();
        var bands = canvas.between(5, 9);
        var comb = canvas.between(0.15, 0.5);
        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < WIDTH; x++) {
                var u = x / 150.0;
                var v = y / 150.0;
                var warpX = noise.at(u + 3.1, v + 8.7) * 2 + noise.at(2 * u, 2 * v) * 0.8;
                var warpY = noise.at(u + 51.2, v + 1.3) * 2;
                var flow = noise.at(u + warpX * 1.6, v + warpY * 1.6);
                var tooth = Math.sin(x * 0.105 + warpX * 1.4) * comb;
                var place = (flow * bands + tooth + v * 0.4) % 1.0;
                image.setRGB(x, y, colours[(int) (Math.abs(place) * colours.length)]);
            }
        }
        label(canvas);
    }

    private static int[] ramp(Palette palette) {
        var colours = new int[512];
        var order = new Color[] {palette.deep(), palette.strong(), palette.pale(), palette.bright(), palette.soft()};
        for (var i = 0; i < colours.length; i++) {
            var position = (double) i / colours.length * order.length;
            var index = (int) position;
            var blend = Math.clamp((position - index - 0.82) / 0.18, 0, 1);
            colours[i] = Palette.mix(order[index], order[(index + 1) % order.length], blend)
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
