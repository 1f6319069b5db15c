/**
 * Static files: from the document root through a bounded read cache to the client. Owns the mapping of addresses to files
 * and HTTP's rules about validators, ranges and encodings. Knows nothing of the AP tier.
 */
@NullMarked
package vitrine.web.asset;

import org.jspecify.annotations.NullMarked;
