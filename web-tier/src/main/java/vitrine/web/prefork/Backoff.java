package vitrine.web.prefork;

import java.time.Duration;

/**
 * How long to wait before a worker that died is started again: 0.1 s, doubled with each death up to 5 s, and from the
 * beginning once a worker has served for 10 s.
 */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LAST = Duration.ofSeconds(5);
    private static final Duration STABLE = Duration.ofSeconds(10);

    private Duration next = FIRST;

    /** The wait after a worker that served for {@code served}. */
    Duration after(Duration served) {
        if (served.compareTo(STABLE) >= 0) {
            next = FIRST;
        }
        Duration delay = next;
        next = delay.multipliedBy(2).compareTo(LAST) < 0 ? delay.multipliedBy(2) : LAST;
        return delay;
    }
}
