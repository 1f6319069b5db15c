/**
 * Connections of clients: accepted from the socket that all workers share, counted, bounded in time, drained at the end.
 * Owns the main connector of Tomcat. Knows neither files nor the AP tier, and not who inherits the socket to whom.
 */
@NullMarked
package vitrine.web.connection;

import org.jspecify.annotations.NullMarked;
