/** The kernel's figures as meters. The only package of inspection that gives them names; it reads nothing by itself. */
@NullMarked
package vitrine.inspection.metrics;

import org.jspecify.annotations.NullMarked;
