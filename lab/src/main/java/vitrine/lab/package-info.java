/** The lab: experiments on a running system. Each predicts by a stated formula, measures, and compares. */
@NullMarked
package vitrine.lab;

import org.jspecify.annotations.NullMarked;
