@NullMarked
package vitrine.lab.report;

import org.jspecify.annotations.NullMarked;
