/** Asks the tiers' management ports: where they are now, and what they kept of a request. */
@NullMarked
package vitrine.console.tiers;

import org.jspecify.annotations.NullMarked;
