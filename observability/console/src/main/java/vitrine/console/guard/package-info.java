/**
 * Who may ask the console, and who may make it act: no page of another site, no name that is not ours, and for acting
 * nobody without this start's token.
 */
@NullMarked
package vitrine.console.guard;

import org.jspecify.annotations.NullMarked;
