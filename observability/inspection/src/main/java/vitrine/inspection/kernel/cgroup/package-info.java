/**
 * Figures of the control group that this process is in, which is its container. They hold for all processes in it
 * together, in both of the kernel's layouts, version 1 and 2.
 */
@NullMarked
package vitrine.inspection.kernel.cgroup;

import org.jspecify.annotations.NullMarked;
