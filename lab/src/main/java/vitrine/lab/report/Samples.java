package vitrine.lab.report;

/**
 * Raw samples, in the order in which they were taken.
 *
 * @param what they are
 * @param unit of each
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Samples(String what, String unit, double... values) {}
