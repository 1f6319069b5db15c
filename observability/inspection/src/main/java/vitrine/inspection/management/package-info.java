/** The management port of a process that has no servlet container to spare for it: the JDK's own small HTTP server. */
@NullMarked
package vitrine.inspection.management;

import org.jspecify.annotations.NullMarked;
