@NullMarked
package vitrine.knob;

import org.jspecify.annotations.NullMarked;
