/**
 * One request's stay in one tier, taken apart into steps with the facts of each. Knows no tier and no source of facts:
 * who does the work says what it does. While nobody looks, a step costs one look at the thread and makes no object.
 */
@NullMarked
package vitrine.inspection.hop;

import org.jspecify.annotations.NullMarked;
