/** What is measured: scenarios, sides, rounds and their medians. Knows no process and no file. */
@NullMarked
package vitrine.load.round;

import org.jspecify.annotations.NullMarked;
