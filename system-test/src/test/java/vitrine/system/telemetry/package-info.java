/** What is told of the tiers over time: the catalogue of metrics, Prometheus's rules, and that they are about what really runs. */
@NullMarked
package vitrine.system.telemetry;

import org.jspecify.annotations.NullMarked;
