/** The 120 covers: which style, palette and title area each has, and its two image files. */
@NullMarked
package vitrine.site.cover;

import org.jspecify.annotations.NullMarked;
