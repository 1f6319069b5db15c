/** The knobs of this tier at its management port. */
@NullMarked
package vitrine.ap.knob;

import org.jspecify.annotations.NullMarked;
