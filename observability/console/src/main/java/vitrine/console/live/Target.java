package vitrine.console.live;

import vitrine.console.settings.Address;

/**
 * A process to be read.
 *
 * @param name unique in its tier: {@code worker 1}
 */
record Target(Kind kind, String name, Address address) {

    /** Unique over the tiers: {@code web/worker 1}. */
    String key() {
        return kind.tier() + "/" + name;
    }
}
