package vitrine.site.canvas;

import java.awt.Color;
import java.util.List;

/**
 * Five colours that go together, from dark to light: {@code deep} carries pale text, {@code pale} carries deep text,
 * {@code strong} and {@code bright} are the two voices, {@code soft} is between.
 */
public record Palette(Color deep, Color strong, Color bright, Color soft, Color pale) {

    private static final List<Palette> ALL = List.of(
            of(0x2b1216, 0x7d2b2b, 0xd9673f, 0xe9b58a, 0xf7ead7),
            of(0x0f2622, 0x1f5a4a, 0xc98b2e, 0xa9c2a0, 0xf3eedd),
            of(0x11233b, 0x2a5c86, 0xe0793a, 0x9fc0cf, 0xf4efe3),
            of(0x23132d, 0x63396f, 0xe0607e, 0xcfa9c9, 0xf7eef0),
            of(0x2a2118, 0x8a5a19, 0xe3aa2b, 0xe8cf94, 0xfaf3e0),
            of(0x0d2a30, 0x1d6f75, 0xef7358, 0x9fcfc5, 0xf6f1e4),
            of(0x222733, 0x56607a, 0xd7857f, 0xc9c8d3, 0xf5f1ee),
            of(0x14210f, 0x47652e, 0xd2b14c, 0xb7c59a, 0xf5f3e3),
            of(0x161616, 0x474340, 0xd8412f, 0xcfc6b8, 0xf4eee2),
            of(0x161a3a, 0x444b96, 0xf29e6d, 0xb9b3da, 0xfbf1ea),
            of(0x321a13, 0xa4492d, 0x2f6f6b, 0xe3ae8c, 0xf9eee1),
            of(0x10302f, 0x2f8279, 0xf0c65a, 0xa8d8c8, 0xf3f6ec),
            of(0x1e1226, 0x4b2a55, 0xd8a340, 0xb99fb6, 0xf5eee2),
            of(0x0e1d4f, 0x2b4fc0, 0xf4cf45, 0xa9bdec, 0xf6f4ea),
            of(0x22281c, 0x5f7048, 0xe59a9a, 0xcdd0ac, 0xf8f2ea),
            of(0x1b2530, 0x33576f, 0xc4572c, 0xd6bfa0, 0xf5efe4),
            of(0x1a2632, 0x4a6d86, 0xb3423a, 0xbcd0da, 0xf2f5f6),
            of(0x1d1a1f, 0x5c4a55, 0xf2976b, 0xf0c9ae, 0xfcf2e8),
            of(0x0c2b22, 0x13795b, 0xf25f4c, 0x9bd3b4, 0xf5f4e6),
            of(0x1a1433, 0x5b3fa0, 0xf58fa0, 0xc3b1ec, 0xf6f0f7));

    /** The palette of a number; numbers beyond the last begin again. */
    public static Palette number(int number) {
        return ALL.get(Math.floorMod(number, ALL.size()));
    }

    /** A colour of the way from deep (0) over strong, bright and soft to pale (1). */
    public Color at(double position) {
        var colours = List.of(deep, strong, bright, soft, pale);
        var scaled = Math.clamp(position, 0, 1) * (colours.size() - 1);
        var index = Math.min((int) scaled, colours.size() - 2);
        return mix(colours.get(index), colours.get(index + 1), scaled - index);
    }

    /** A mixture: all {@code from} at 0, all {@code to} at 1. */
    public static Color mix(Color from, Color to, double share) {
        return new Color(
                between(from.getRed(), to.getRed(), share),
                between(from.getGreen(), to.getGreen(), share),
                between(from.getBlue(), to.getBlue(), share));
    }

    /** The colour, seen through: alpha 0 is invisible, 1 covers. */
    public static Color fade(Color colour, double alpha) {
        return new Color(
                colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * Math.clamp(alpha, 0, 1)));
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * Math.clamp(share, 0, 1));
    }

    private static Palette of(int deep, int strong, int bright, int soft, int pale) {
        return new Palette(new Color(deep), new Color(strong), new Color(bright), new Color(soft), new Color(pale));
    }
}
