package vitrine.console.live;

import java.util.List;

/**
 * All tiers at one moment.
 *
 * @param tick counts the seconds that were watched since the console's start
 * @param millis when, since 1970
 * @param hasRates whether the processes had been read a second before
 */
record Picture(long tick, long millis, boolean hasRates, List<TierState> tiers, List<NetworkState> networks) {}
