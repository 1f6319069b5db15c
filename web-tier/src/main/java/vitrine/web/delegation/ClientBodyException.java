package vitrine.web.delegation;

import java.io.IOException;
import vitrine.web.decision.Refusal;

/** The client's body cannot be had: too large, too slow, malformed, or the client is gone. The AP tier is not to blame. */
final class ClientBodyException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    ClientBodyException(Refusal refusal, IOException cause) {
        super(refusal.tag(), cause);
        this.refusal = refusal;
    }

    ClientBodyException(Refusal refusal) {
        super(refusal.tag());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
