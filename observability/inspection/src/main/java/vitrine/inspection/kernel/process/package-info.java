/**
 * Figures of this process and its threads, and of any other process that it may look at. Which file speaks for all threads
 * and which for one alone is not to be seen from its path: {@link vitrine.inspection.kernel.process.Task} has the table.
 */
@NullMarked
package vitrine.inspection.kernel.process;

import org.jspecify.annotations.NullMarked;
