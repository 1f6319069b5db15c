/** Laws by which experiments predict: pure arithmetic on figures, each with its source. Knows no system and does no I/O. */
@NullMarked
package vitrine.lab.theory;

import org.jspecify.annotations.NullMarked;
