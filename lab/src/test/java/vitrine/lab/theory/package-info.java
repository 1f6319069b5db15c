@NullMarked
package vitrine.lab.theory;

import org.jspecify.annotations.NullMarked;
