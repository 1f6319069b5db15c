package vitrine.inspection.tcp;

import java.util.Optional;

/**
 * The timer that runs for a socket.
 *
 * @param kind what happens when it runs out
 * @param expiresMillis when that is, in milliseconds from now
 * @param attempts how often what it repeats has been tried in vain: retransmissions of one segment, or probes
 * @see <a href="https://man7.org/linux/man-pages/man7/sock_diag.7.html">idiag_timer in sock_diag(7)</a>
 */
public record SocketTimer(Kind kind, long expiresMillis, int attempts) {

    private static final int NONE = 0;

    /** What a timer is for. */
    public enum Kind {
        /** The oldest unacknowledged segment is sent again, or probed for (RFC 6298, RFC 8985). */
        RETRANSMISSION(1),
        /** An idle peer is asked whether it is there (RFC 9293, 3.8.4). */
        KEEP_ALIVE(2),
        /** A socket in TIME_WAIT is forgotten (RFC 9293, 3.6.1). */
        TIME_WAIT(3),
        /** A peer whose window is closed is asked whether it has opened (RFC 9293, 3.8.6.1). */
        ZERO_WINDOW_PROBE(4),
        /** A timer that came with a later kernel than these were written for. */
        OTHER(-1);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        private static Kind of(int number) {
            for (Kind kind : values()) {
                if (kind.number == number) {
                    return kind;
                }
            }
            return OTHER;
        }
    }

    static Optional<SocketTimer> of(int number, long expiresMillis, int attempts) {
        return number == NONE
                ? Optional.empty()
                : Optional.of(new SocketTimer(Kind.of(number), expiresMillis, attempts));
    }
}
