/** The load generator wrk: its command line, its scripts and what it prints. */
@NullMarked
package vitrine.load.wrk;

import org.jspecify.annotations.NullMarked;
