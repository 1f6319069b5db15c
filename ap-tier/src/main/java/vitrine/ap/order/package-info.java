/** Orders: a cart paid for, in one transaction, once. */
@NullMarked
package vitrine.ap.order;

import org.jspecify.annotations.NullMarked;
