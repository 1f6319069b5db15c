/** The threads that serve requests: a bounded pool, a bounded queue, and a refusal that is an answer. */
@NullMarked
package vitrine.ap.worker;

import org.jspecify.annotations.NullMarked;
