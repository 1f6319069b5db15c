/** Measurements in processes of their own. */
@NullMarked
package vitrine.console.child;

import org.jspecify.annotations.NullMarked;
