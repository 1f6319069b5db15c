/** Where the tiers are, and who may ask the console. */
@NullMarked
package vitrine.console.settings;

import org.jspecify.annotations.NullMarked;
