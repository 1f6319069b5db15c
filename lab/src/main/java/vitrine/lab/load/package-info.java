/** Load from within: open-loop, so that a slow answer does not keep the next request from being sent. */
@NullMarked
package vitrine.lab.load;

import org.jspecify.annotations.NullMarked;
