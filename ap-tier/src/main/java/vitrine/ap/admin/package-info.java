/** What only an administrator may do, and how the tier knows one. */
@NullMarked
package vitrine.ap.admin;

import org.jspecify.annotations.NullMarked;
