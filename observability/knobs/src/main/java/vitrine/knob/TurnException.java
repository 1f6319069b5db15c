package vitrine.knob;

/** A knob could not be turned. All of those that were to be turned with it stand where they stood before. */
public final class TurnException extends Exception {

    TurnException(String message, Throwable cause) {
        super(message, cause);
    }
}
