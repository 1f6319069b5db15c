/** The mixes as a Gatling simulation. What is asked for comes from {@code vitrine.load.mix}; here it is sent and measured. */
@NullMarked
package vitrine.load.gatling;

import org.jspecify.annotations.NullMarked;
