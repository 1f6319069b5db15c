@NullMarked
package vitrine.knob.page;

import org.jspecify.annotations.NullMarked;
