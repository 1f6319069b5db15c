package vitrine.site.canvas;

import java.util.Random;

/** Smooth random values over the plane (value noise on a lattice that repeats after 256), the same for the same seed. */
public final class Noise {

    private static final int SIZE = 256;

    private final float[] lattice = new float[SIZE * SIZE];

    public Noise(Random random) {
        for (var i = 0; i < lattice.length; i++) {
            lattice[i] = random.nextFloat();
        }
    }

    /** A value from 0 to 1 that changes over distances of about 1. */
    public double at(double x, double y) {
        var column = (int) Math.floor(x);
        var row = (int) Math.floor(y);
        var right = ease(x - column);
        var down = ease(y - row);
        var top = lerp(corner(column, row), corner(column + 1, row), right);
        var bottom = lerp(corner(column, row + 1), corner(column + 1, row + 1), right);
        return lerp(top, bottom, down);
    }

    /** A sum of {@code octaves} noises, each finer and weaker than the one before; from 0 to 1. */
    public double fractal(double x, double y, int octaves) {
        var sum = 0.0;
        var weight = 0.5;
        var total = 0.0;
        for (var octave = 0; octave < octaves; octave++) {
            sum += weight * at(x, y);
            total += weight;
            weight *= 0.5;
            x = x * 2 + 17.3;
            y = y * 2 + 31.7;
        }
        return sum / total;
    }

    private double corner(int column, int row) {
        return lattice[(row & (SIZE - 1)) * SIZE + (column & (SIZE - 1))];
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double lerp(double from, double to, double share) {
        return from + (to - from) * share;
    }
}
