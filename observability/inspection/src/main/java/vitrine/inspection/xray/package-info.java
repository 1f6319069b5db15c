/** Looking at a request that asks for it: who may ask, and the hop of a tier that serves by Tomcat. */
@NullMarked
package vitrine.inspection.xray;

import org.jspecify.annotations.NullMarked;
