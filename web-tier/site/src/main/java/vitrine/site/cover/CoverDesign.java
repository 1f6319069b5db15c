package vitrine.site.cover;

import java.awt.Color;
import java.util.Locale;
import vitrine.site.canvas.Palette;

/** What makes cover number n: its style and its palette. Neighbouring numbers differ in both. */
record CoverDesign(int number, CoverStyle style, Palette palette) {

    static CoverDesign of(int number) {
        var styles = CoverStyle.values();
        var style = number % styles.length;
        var variation = number / styles.length;
        return new CoverDesign(number, styles[style], Palette.number(variation * 2 + style * 3));
    }

    Color ink() {
        return style.ink(palette);
    }

    /** The row of this cover in {@code covers.js}. */
    String asModuleRow() {
        return "['%s', '%s', '#%06x']"
                .formatted(
                        style.titleArea().name().toLowerCase(Locale.ROOT),
                        style.letters().name().toLowerCase(Locale.ROOT),
                        ink().getRGB() & 0xffffff);
    }
}
