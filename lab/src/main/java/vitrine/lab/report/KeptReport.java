package vitrine.lab.report;

import java.time.Instant;

/**
 * A kept report, in a list.
 *
 * @param id by which it is found again: {@code keep-alive-20260102-030405}
 * @param name of the experiment
 */
public record KeptReport(String id, String name, Instant startedAt, boolean agrees, boolean quick) {}
