/**
 * Figures of this process's network namespace. A container has its own: its counters start at zero with it and count
 * nothing of its neighbours. Where a file mixes in a figure of the whole machine, the figure's description says so.
 */
@NullMarked
package vitrine.inspection.kernel.netns;

import org.jspecify.annotations.NullMarked;
