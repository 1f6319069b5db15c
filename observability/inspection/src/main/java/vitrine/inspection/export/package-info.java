/** Finished hops on their way to a tracing system, in its standard form. Knows what a hop is and nothing of who has one. */
@NullMarked
package vitrine.inspection.export;

import org.jspecify.annotations.NullMarked;
