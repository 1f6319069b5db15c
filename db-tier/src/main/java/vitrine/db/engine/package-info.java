/** What H2's engine does not tell by itself, thread by thread: pages asked for, waits for locks. Knows no session and no client. */
@NullMarked
package vitrine.db.engine;

import org.jspecify.annotations.NullMarked;
