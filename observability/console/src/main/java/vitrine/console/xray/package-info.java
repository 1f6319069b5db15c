/**
 * One request taken apart: the hops of all tiers on one time axis, and where the client's time went. {@link
 * vitrine.console.xray.Assembly} puts the hops together, {@link vitrine.console.xray.Sum} adds their parts up.
 */
@NullMarked
package vitrine.console.xray;

import org.jspecify.annotations.NullMarked;
