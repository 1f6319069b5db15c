/** What artists paint with: a drawing surface, palettes, noise. Knows no book and no file. */
@NullMarked
package vitrine.site.canvas;

import org.jspecify.annotations.NullMarked;
