package vitrine.inspection.kernel;

/** A kernel file does not have the form it should have. Ends up as the reason of an unavailable reading. */
final class MalformedTextException extends RuntimeException {

    MalformedTextException(String message) {
        super(message);
    }
}
