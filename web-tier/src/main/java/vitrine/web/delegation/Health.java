package vitrine.web.delegation;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether a target is worth asking. After some failures in a row it is set aside for a back-off; then one request may try
 * it, and unless that one succeeds the next may do so a back-off later.
 */
final class Health {

    private static final long NOT_ASIDE = 0;

    private final int failuresAllowed;
    private final long backOffNanos;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong asideUntil = new AtomicLong(NOT_ASIDE);

    Health(int failuresAllowed, long backOffNanos) {
        this.failuresAllowed = failuresAllowed;
        this.backOffNanos = backOffNanos;
    }

    boolean isSetAside() {
        return asideUntil.get() != NOT_ASIDE;
    }

    /** Whether the caller is the one that may try a target set aside. */
    boolean admitsTrial(long nowNanos) {
        long until = asideUntil.get();
        return until != NOT_ASIDE && nowNanos - until >= 0 && asideUntil.compareAndSet(until, later(nowNanos));
    }

    void succeeded() {
        if (failures.get() != 0) {
            failures.set(0);
            asideUntil.set(NOT_ASIDE);
        }
    }

    void failed(long nowNanos) {
        if (failures.incrementAndGet() >= failuresAllowed) {
            asideUntil.set(later(nowNanos));
        }
    }

    private long later(long nowNanos) {
        return nowNanos + backOffNanos | 1;
    }
}
