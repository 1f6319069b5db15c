/** The clients' last exchanges: each request of a session and its answer, with what it cost, kept as plain figures. */
@NullMarked
package vitrine.db.exchange;

import org.jspecify.annotations.NullMarked;
