package vitrine.console.operation;

/** What an operation needs could not be made. */
public final class PreparationException extends RuntimeException {

    PreparationException(String why) {
        super("The operation could not be prepared: " + why + ".");
    }
}
