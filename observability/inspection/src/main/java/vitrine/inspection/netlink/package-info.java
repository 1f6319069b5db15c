/**
 * Questions to the kernel about its sockets, over NETLINK_SOCK_DIAG: bytes to messages, and no further. Knows neither
 * what a TCP figure means nor who asks.
 */
@NullMarked
package vitrine.inspection.netlink;

import org.jspecify.annotations.NullMarked;
