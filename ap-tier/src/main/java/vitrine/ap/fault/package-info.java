/** Faults that somebody asks for: delay, failure, a busy CPU, a lock that is held. Knows no book. */
@NullMarked
package vitrine.ap.fault;

import org.jspecify.annotations.NullMarked;
