/** What every part of inspection shares: a fact, or why it is not to be had here. Knows none of the parts. */
@NullMarked
package vitrine.inspection;

import org.jspecify.annotations.NullMarked;
