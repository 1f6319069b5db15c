package vitrine.console.live;

import vitrine.inspection.Reading;

/**
 * What one asking of a process brought.
 *
 * @param atNanos when the answer came, by this JVM's monotonic clock
 * @param answer its figures, or why there are none
 */
record Seen(Target target, long atNanos, Reading<Exposition> answer) {}
