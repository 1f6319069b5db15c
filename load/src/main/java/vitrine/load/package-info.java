/** Load on the running system, and the benchmark beside nginx. */
@NullMarked
package vitrine.load;

import org.jspecify.annotations.NullMarked;
