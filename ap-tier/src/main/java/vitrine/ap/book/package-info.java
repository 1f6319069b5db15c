/** Books: reading one, listing, searching, repricing. Knows nothing of carts and orders. */
@NullMarked
package vitrine.ap.book;

import org.jspecify.annotations.NullMarked;
