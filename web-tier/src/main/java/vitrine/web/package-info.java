/** The web tier: pre-forked workers that serve files and delegate the rest. */
@NullMarked
package vitrine.web;

import org.jspecify.annotations.NullMarked;
