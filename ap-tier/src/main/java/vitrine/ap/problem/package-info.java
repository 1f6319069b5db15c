/** What can go wrong, in the one form of RFC 9457. */
@NullMarked
package vitrine.ap.problem;

import org.jspecify.annotations.NullMarked;
