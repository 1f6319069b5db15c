/** The data directory and every read, write and force that goes to its files, counted per thread and session. */
@NullMarked
package vitrine.db.storage;

import org.jspecify.annotations.NullMarked;
