/**
 * Knobs: values of a running process that somebody may turn for a while. Knows nothing of what they turn, and of Spring
 * only in {@code autoconfigure}.
 */
@NullMarked
package vitrine.knob;

import org.jspecify.annotations.NullMarked;
