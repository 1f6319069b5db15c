/** What a pool is doing, in one form for HTTP, JDBC and threads. Knows no pool's implementation. */
@NullMarked
package vitrine.inspection.pool;

import org.jspecify.annotations.NullMarked;
