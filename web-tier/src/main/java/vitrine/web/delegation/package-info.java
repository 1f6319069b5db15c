/**
 * Requests that the AP tier answers: the way there over a pool of keep-alive connections, and the answer's way back. The
 * only package of the web tier that uses an HTTP client. Knows nothing of files.
 */
@NullMarked
package vitrine.web.delegation;

import org.jspecify.annotations.NullMarked;
