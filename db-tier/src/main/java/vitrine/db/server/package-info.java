/** Serves the database over TCP, and makes the one user who may come in. Knows no page and no file. */
@NullMarked
package vitrine.db.server;

import org.jspecify.annotations.NullMarked;
