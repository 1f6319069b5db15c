/** The training run for the ahead-of-time cache. */
@NullMarked
package vitrine.ap.training;

import org.jspecify.annotations.NullMarked;
