package vitrine.console.xray;

import vitrine.console.hop.HopView;

/**
 * A request of a database session and its answer, as the database tier saw it.
 *
 * @param session whose it was
 */
public record Exchange(long session, HopView hop) {}
