/** What the log's lines say beyond their message. */
@NullMarked
package vitrine.inspection.log;

import org.jspecify.annotations.NullMarked;
