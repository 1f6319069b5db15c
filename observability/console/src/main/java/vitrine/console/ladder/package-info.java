/**
 * The ladder of distance, measured on this machine: memory by working set, files, sockets, and the ways between the tiers
 * (P01, P02). Knows no page and no other part of the console but the X-ray, which it sends for the ways between the tiers.
 */
@NullMarked
package vitrine.console.ladder;

import org.jspecify.annotations.NullMarked;
