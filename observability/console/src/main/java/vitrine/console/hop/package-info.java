/** Hops as the tiers show them on their management ports, read back from their JSON. Knows no tier. */
@NullMarked
package vitrine.console.hop;

import org.jspecify.annotations.NullMarked;
