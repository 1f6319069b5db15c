@NullMarked
package vitrine.lab.load;

import org.jspecify.annotations.NullMarked;
