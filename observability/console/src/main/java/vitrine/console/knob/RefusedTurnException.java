package vitrine.console.knob;

/** Knobs were not turned. Those that other processes had turned already were put back. */
public final class RefusedTurnException extends Exception {

    private final int status;

    /** @param status the HTTP status that says what kind of refusal it is */
    RefusedTurnException(int status, String why) {
        super(why);
        this.status = status;
    }

    int status() {
        return status;
    }
}
