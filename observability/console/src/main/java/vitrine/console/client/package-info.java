/**
 * A client of the shop that measures: it opens its own socket and says when each part of a request was over. The same form
 * of hop as the tiers', with tier {@code client}.
 */
@NullMarked
package vitrine.console.client;

import org.jspecify.annotations.NullMarked;
