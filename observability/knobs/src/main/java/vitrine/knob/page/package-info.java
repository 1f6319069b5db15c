/** The knobs of a process over its management port. */
@NullMarked
package vitrine.knob.page;

import org.jspecify.annotations.NullMarked;
