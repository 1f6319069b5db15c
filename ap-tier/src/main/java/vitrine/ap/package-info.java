/** The application tier: the bookshop's API. */
@NullMarked
package vitrine.ap;

import org.jspecify.annotations.NullMarked;
