/**
 * The knobs of all tiers as one panel: a knob that several processes of a tier have is one knob, turned in all of them or
 * in none, and in those that start while it is turned.
 */
@NullMarked
package vitrine.console.knob;

import org.jspecify.annotations.NullMarked;
