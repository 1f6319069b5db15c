/**
 * What the database tier did for this tier's requests, asked of it afterwards to complete their traces. The database
 * itself is told of no trace; a session serves one request at a time, so session and time tell whose an exchange was.
 */
@NullMarked
package vitrine.ap.database.exchange;

import org.jspecify.annotations.NullMarked;
