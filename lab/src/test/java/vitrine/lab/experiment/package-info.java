@NullMarked
package vitrine.lab.experiment;

import org.jspecify.annotations.NullMarked;
