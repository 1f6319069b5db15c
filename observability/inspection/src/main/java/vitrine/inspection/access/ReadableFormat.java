package vitrine.inspection.access;

/**
 * For a terminal:
 *
 * <pre>
 * 2026-11-23T15:32:52.007Z GET /api/books/* 200 1630 bytes 412 us delegated [trace 4bf92f3577b34da6a3ce929d0e0e4736]
 * </pre>
 */
final class ReadableFormat implements AccessFormat {

    private static final int NANOS_PER_MICRO = 1000;

    private final Timestamp timestamp = new Timestamp();

    @Override
    public void append(AccessEntry entry, StringBuilder line) {
        timestamp.append(entry.atMillis(), line);
        line.append(' ').append(entry.method()).append(' ').append(entry.path());
        line.append(' ').append(entry.status()).append(' ').append(entry.bodyBytes());
        line.append(" bytes ").append(entry.nanos() / NANOS_PER_MICRO).append(" us");
        if (entry.decision() != null) {
            line.append(' ').append(entry.decision());
        }
        if (entry.trace() != null) {
            line.append(" [trace ").append(entry.trace().traceId()).append(']');
        }
        line.append('\n');
    }
}
