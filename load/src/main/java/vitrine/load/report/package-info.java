/** The table, the targets and the JSON file. */
@NullMarked
package vitrine.load.report;

import org.jspecify.annotations.NullMarked;
