/** Health and metrics over HTTP on a port of their own, without a servlet container. */
@NullMarked
package vitrine.db.management;

import org.jspecify.annotations.NullMarked;
