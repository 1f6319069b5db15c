/** A worker's management port: health and figures. */
@NullMarked
package vitrine.web.management;

import org.jspecify.annotations.NullMarked;
