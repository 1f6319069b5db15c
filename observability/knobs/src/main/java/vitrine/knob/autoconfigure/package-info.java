/** Gives each tier the knobs of its features. */
@NullMarked
package vitrine.knob.autoconfigure;

import org.jspecify.annotations.NullMarked;
