/** One artist a class: each paints covers of one style on a canvas, deterministically. */
@NullMarked
package vitrine.site.art;

import org.jspecify.annotations.NullMarked;
