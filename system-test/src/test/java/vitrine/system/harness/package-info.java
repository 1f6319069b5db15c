/** What the tests of the whole stand on: a system that the real launcher starts, clients that speak to it, facts of its processes. Knows no test. */
@NullMarked
package vitrine.system.harness;

import org.jspecify.annotations.NullMarked;
