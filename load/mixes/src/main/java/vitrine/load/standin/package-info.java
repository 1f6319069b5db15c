/** Something that answers as the shop does, so that a load tool can be tried where no shop runs. */
@NullMarked
package vitrine.load.standin;

import org.jspecify.annotations.NullMarked;
