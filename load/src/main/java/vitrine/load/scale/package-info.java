/** How throughput grows with concurrency, and the law that it is held against. */
@NullMarked
package vitrine.load.scale;

import org.jspecify.annotations.NullMarked;
