/** Makes the site that the web tier serves, at build time. */
@NullMarked
package vitrine.site;

import org.jspecify.annotations.NullMarked;
