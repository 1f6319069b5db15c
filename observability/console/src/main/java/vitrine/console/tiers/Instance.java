package vitrine.console.tiers;

import vitrine.console.settings.Address;

/**
 * A process of a tier, that can be asked.
 *
 * @param name unique in its tier: {@code worker 1}
 * @param address its management port
 */
public record Instance(String name, Address address) {}
