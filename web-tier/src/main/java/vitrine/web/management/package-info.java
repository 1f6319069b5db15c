/**
 * The management port of a process of the web tier, master or worker: health and figures, by the JDK's own small server.
 * The server knows neither Spring nor what is asked; only the configuration, which the worker has, does.
 */
@NullMarked
package vitrine.web.management;

import org.jspecify.annotations.NullMarked;
