package vitrine.inspection.kernel;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.Reading;

/** Keeps a reading for a while, so that all who ask at about the same time see the same one, and it is paid once. */
final class KeptSource<T> implements Source<T> {

    private final Source<T> source;
    private final long keepNanos;
    private final LongSupplier nanoTime;

    private @Nullable Reading<T> last;
    private long readAt;

    KeptSource(Source<T> source, Duration age, LongSupplier nanoTime) {
        this.source = source;
        this.keepNanos = age.toNanos();
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized Reading<T> read() {
        long now = nanoTime.getAsLong();
        if (last == null || now - readAt >= keepNanos) {
            last = source.read();
            readAt = now;
        }
        return last;
    }
}
