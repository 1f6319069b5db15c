package vitrine.lab.database;

/**
 * A database killed under load, and what was found when it was started again.
 *
 * @param sinceWriteSeconds how long before the kill its file was last written
 * @param betweenWritesSeconds how long before that it was written the last time but one; NaN where each commit writes
 */
public record Crash(double sinceWriteSeconds, double betweenWritesSeconds, Loss loss) {}
