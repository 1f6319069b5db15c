/** What values a knob can have, and how they are written. */
@NullMarked
package vitrine.knob.type;

import org.jspecify.annotations.NullMarked;
