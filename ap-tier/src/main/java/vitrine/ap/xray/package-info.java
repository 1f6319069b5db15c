/** Where the hops of this tier can be read. */
@NullMarked
package vitrine.ap.xray;

import org.jspecify.annotations.NullMarked;
