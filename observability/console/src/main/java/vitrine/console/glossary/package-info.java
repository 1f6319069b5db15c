/** The glossary of phenomena, as the page shows it and as a terminal reads it. */
@NullMarked
package vitrine.console.glossary;

import org.jspecify.annotations.NullMarked;
