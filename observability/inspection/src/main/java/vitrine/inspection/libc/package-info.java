/** The C library, as far as the tiers need it. The only package that may use {@code java.lang.foreign}. */
@NullMarked
package vitrine.inspection.libc;

import org.jspecify.annotations.NullMarked;
