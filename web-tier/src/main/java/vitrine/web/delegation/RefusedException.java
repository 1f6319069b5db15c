package vitrine.web.delegation;

import vitrine.web.decision.Refusal;

/** The request cannot be delegated, or the AP tier's answer cannot be had; the client is to get the refusal. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    RefusedException(Refusal refusal, Throwable cause) {
        super(refusal.tag(), cause);
        this.refusal = refusal;
    }

    RefusedException(Refusal refusal) {
        super(refusal.tag(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
