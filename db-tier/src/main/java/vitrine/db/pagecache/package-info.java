/** H2's page cache: how large it is and how well it serves. */
@NullMarked
package vitrine.db.pagecache;

import org.jspecify.annotations.NullMarked;
