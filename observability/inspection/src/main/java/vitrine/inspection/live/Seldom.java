package vitrine.inspection.live;

import java.time.Duration;

/** How old an answer that is dear to get may be, so that many clicks cost no more than one. */
final class Seldom {

    /** The walk over the memory map holds up whoever wants to change it. */
    static final Duration MEMORY = Duration.ofSeconds(2);

    /** A thread dump stops all threads. */
    static final Duration DUMP = Duration.ofSeconds(2);

    /** The kernel walks the whole machine's table of sockets. */
    static final Duration SOCKETS = Duration.ofMillis(500);

    private Seldom() {}
}
