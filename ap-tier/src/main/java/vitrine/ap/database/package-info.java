/** The way to the database: sessions, their statement cache, the pool over them, and what goes over the wire. Knows no table. */
@NullMarked
package vitrine.ap.database;

import org.jspecify.annotations.NullMarked;
