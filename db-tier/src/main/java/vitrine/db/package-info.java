/** The database tier: H2's TCP server as a service that owns its files. */
@NullMarked
package vitrine.db;

import org.jspecify.annotations.NullMarked;
