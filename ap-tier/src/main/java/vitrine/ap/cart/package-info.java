/** Carts: lines of books that somebody means to buy. */
@NullMarked
package vitrine.ap.cart;

import org.jspecify.annotations.NullMarked;
