/**
 * Makes the site that the web tier serves, at build time: pages, versioned scripts and styles, compressed variants and
 * cover artworks. Nothing of it runs in the web tier.
 */
@NullMarked
package vitrine.site;

import org.jspecify.annotations.NullMarked;
