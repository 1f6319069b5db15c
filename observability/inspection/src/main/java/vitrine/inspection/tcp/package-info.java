/**
 * TCP sockets as the kernel sees them, in types with units. Knows what the figures mean, not who asks for them; a figure
 * that this kernel does not send is empty, never zero.
 */
@NullMarked
package vitrine.inspection.tcp;

import org.jspecify.annotations.NullMarked;
