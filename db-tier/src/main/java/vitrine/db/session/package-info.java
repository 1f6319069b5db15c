/** Who is connected and what they run: one H2 session a connection, one thread a session. */
@NullMarked
package vitrine.db.session;

import org.jspecify.annotations.NullMarked;
