/** The console's page: one document, to which each part (X-ray, live map ...) adds a module of its own. */
@NullMarked
package vitrine.console.page;

import org.jspecify.annotations.NullMarked;
