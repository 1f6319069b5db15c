/** A job of the CPU, cut into parts: how long it takes on how many, and how long by law. Knows no tier. */
@NullMarked
package vitrine.lab.parallel;

import org.jspecify.annotations.NullMarked;
