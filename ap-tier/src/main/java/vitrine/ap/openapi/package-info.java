/** The API's own description. */
@NullMarked
package vitrine.ap.openapi;

import org.jspecify.annotations.NullMarked;
