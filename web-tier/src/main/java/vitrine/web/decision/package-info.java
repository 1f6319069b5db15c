/**
 * What the web tier decided about a request, counted in one place, and the form of every answer that is a refusal. Knows
 * neither files nor the AP tier.
 */
@NullMarked
package vitrine.web.decision;

import org.jspecify.annotations.NullMarked;
