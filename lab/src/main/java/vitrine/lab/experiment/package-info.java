/** The experiments, one class each. */
@NullMarked
package vitrine.lab.experiment;

import org.jspecify.annotations.NullMarked;
