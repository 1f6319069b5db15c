package vitrine.inspection.tcp;

/**
 * Where a connection stands between its first SYN and its last acknowledgement.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9293#section-3.3.2">RFC 9293, 3.3.2: State Machine Overview</a>
 */
public enum SocketState {
    /** Data flows. */
    ESTABLISHED(1),
    /** SYN sent, no answer yet. */
    SYN_SENT(2),
    /** SYN received and answered, the answer not acknowledged yet. */
    SYN_RECEIVED(3),
    /** This side closed; the peer has not acknowledged it yet. */
    FIN_WAIT_1(4),
    /** This side closed and the peer knows; the peer may still send. */
    FIN_WAIT_2(5),
    /** Closed; this side closed first, and keeps the ports from being used again while old segments may be under way. */
    TIME_WAIT(6),
    /** Neither connected nor listening. */
    CLOSED(7),
    /** The peer closed; this side has not yet. */
    CLOSE_WAIT(8),
    /** The peer closed, then this side; its FIN is not acknowledged yet. */
    LAST_ACK(9),
    /** Waits for connections. */
    LISTEN(10),
    /** Both closed at once; this side's FIN is not acknowledged yet. */
    CLOSING(11),
    /** A state that came with a later kernel than these were written for. */
    OTHER(0);

    private final int number;

    SocketState(int number) {
        this.number = number;
    }

    /** The kernel's number for it, as in {@code netinet/tcp.h}. */
    int number() {
        return number;
    }

    static SocketState of(int number) {
        for (SocketState state : values()) {
            if (state.number == number) {
                return state;
            }
        }
        return OTHER;
    }
}
