/** Child processes, and what the kernel has counted of a process tree: CPU time and memory. */
@NullMarked
package vitrine.load.process;

import org.jspecify.annotations.NullMarked;
