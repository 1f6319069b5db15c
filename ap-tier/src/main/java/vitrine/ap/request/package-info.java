/** What surrounds the handling of every request: its time, its share of the database, its failure outside of a controller. */
@NullMarked
package vitrine.ap.request;

import org.jspecify.annotations.NullMarked;
