/** Makes the catalogue from a seed, once, in batches. Knows the tables; nothing at run time knows it. */
@NullMarked
package vitrine.ap.catalogue;

import org.jspecify.annotations.NullMarked;
