/** The mixes as a JMeter plan. What is asked for comes from {@code vitrine.load.mix}; here it is sent and measured. */
@NullMarked
package vitrine.load.jmeter;

import org.jspecify.annotations.NullMarked;
