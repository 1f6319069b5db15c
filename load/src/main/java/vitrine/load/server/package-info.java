/** The two systems under load: Vitrine by its launcher, and nginx with a configuration made for the run. */
@NullMarked
package vitrine.load.server;

import org.jspecify.annotations.NullMarked;
