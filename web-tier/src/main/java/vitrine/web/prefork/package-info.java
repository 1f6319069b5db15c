/**
 * The master process: holds the listening socket, starts the workers that inherit it, restarts, replaces and ends them.
 * And a worker's bond to its master. Knows nothing of HTTP requests.
 *
 * <p>The master runs without Spring and without a logging library: it must stay small and outlive everything.
 */
@NullMarked
package vitrine.web.prefork;

import org.jspecify.annotations.NullMarked;
