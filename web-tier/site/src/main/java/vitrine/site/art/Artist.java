package vitrine.site.art;

import vitrine.site.canvas.Canvas;

/** Paints covers of one style. Variation comes from the canvas: its palette and its randomness. */
@FunctionalInterface
public interface Artist {

    void paint(Canvas canvas);
}
