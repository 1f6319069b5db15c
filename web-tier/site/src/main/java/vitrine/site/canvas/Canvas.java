package vitrine.site.canvas;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** A surface of 600 x 900 points to paint on, with a palette and its own repeatable randomness. */
public final class Canvas {

    public static final int WIDTH = 600;
    public static final int HEIGHT = 900;

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D graphics = image.createGraphics();
    private final Palette palette;
    private final Random random;
    private final Noise noise;

    public Canvas(Palette palette, long seed) {
        this.palette = palette;
        this.random = new Random(seed);
        this.noise = new Noise(random);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    public BufferedImage image() {
        return image;
    }

    public Palette palette() {
        return palette;
    }

    public Random random() {
        return random;
    }

    public Noise noise() {
        return noise;
    }

    /** A random number of a range. */
    public double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** True as often as the probability says. */
    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    public void fill(Paint paint) {
        fill(paint, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    }

    public void fill(Paint paint, Shape shape) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }

    public void rectangle(Paint paint, double x, double y, double width, double height) {
        fill(paint, new Rectangle2D.Double(x, y, width, height));
    }

    public void circle(Paint paint, double x, double y, double radius) {
        fill(paint, new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    public void draw(Color colour, double width, Shape shape) {
        graphics.setPaint(colour);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    public void line(Color colour, double width, double x1, double y1, double x2, double y2) {
        draw(colour, width, new Line2D.Double(x1, y1, x2, y2));
    }

    /** Fills from a curve down to the lower edge. */
    public void fillBelow(Paint paint, DoubleUnaryOperator curve) {
        fill(paint, below(curve));
    }

    /** The area from a curve down to the lower edge. */
    public static Path2D below(DoubleUnaryOperator curve) {
        var area = new Path2D.Double();
        area.moveTo(-4, HEIGHT + 4);
        for (var x = -4; x <= WIDTH + 4; x += 2) {
            area.lineTo(x, curve.applyAsDouble(x));
        }
        area.lineTo(WIDTH + 4, HEIGHT + 4);
        area.closePath();
        return area;
    }

    /** A soft shadow of a shape, cast down and to the right. */
    public void shadow(Shape shape, double depth) {
        for (var step = 1; step <= 6; step++) {
            var moved = AffineTransform.getTranslateInstance(depth * step / 12, depth * step / 6);
            fill(new Color(0, 0, 0, 16), moved.createTransformedShape(shape));
        }
    }

    /** Lets the painting between the calls of {@code paint} appear only inside of a shape. */
    public void clipped(Shape clip, Runnable paint) {
        var before = graphics.getClip();
        graphics.clip(clip);
        paint.run();
        graphics.setClip(before);
    }

    public static Paint vertical(double top, Color upper, double bottom, Color lower) {
        return new GradientPaint(0, (float) top, upper, 0, (float) bottom, lower);
    }

    /** A glow: the colour at the centre, nothing at the radius. */
    public static Paint glow(double x, double y, double radius, Color colour, double alpha) {
        return new RadialGradientPaint((float) x, (float) y, (float) radius, new float[] {0, 0.5f, 1}, new Color[] {
            Palette.fade(colour, alpha), Palette.fade(colour, alpha * 0.4), Palette.fade(colour, 0)
        });
    }
}
