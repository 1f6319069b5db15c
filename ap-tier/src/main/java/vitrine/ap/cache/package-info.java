/** The object cache: ready answers by key, loaded once per miss. Knows no book. */
@NullMarked
package vitrine.ap.cache;

import org.jspecify.annotations.NullMarked;
