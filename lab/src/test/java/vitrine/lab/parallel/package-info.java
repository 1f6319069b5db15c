@NullMarked
package vitrine.lab.parallel;

import org.jspecify.annotations.NullMarked;
