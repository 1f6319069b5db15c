/** Runs the lab's experiments, one at a time, and shows what they found. */
@NullMarked
package vitrine.console.lab;

import org.jspecify.annotations.NullMarked;
