@NullMarked
package vitrine.knob.type;

import org.jspecify.annotations.NullMarked;
