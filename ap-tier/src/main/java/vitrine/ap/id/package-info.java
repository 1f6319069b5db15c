/** Ids that nobody can guess. */
@NullMarked
package vitrine.ap.id;

import org.jspecify.annotations.NullMarked;
