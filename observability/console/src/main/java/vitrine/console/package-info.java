/** The console: looks at the three tiers from outside, and holds nothing that they need. */
@NullMarked
package vitrine.console;

import org.jspecify.annotations.NullMarked;
