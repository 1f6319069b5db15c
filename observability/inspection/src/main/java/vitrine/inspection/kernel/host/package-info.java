/**
 * Figures of the whole machine. A container sees the same ones as its host and its neighbours: they tell about the
 * machine that a tier shares, not about the tier.
 */
@NullMarked
package vitrine.inspection.kernel.host;

import org.jspecify.annotations.NullMarked;
