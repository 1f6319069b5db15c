package vitrine.knob;

/** This process has no knob of that name. */
public final class UnknownKnobException extends Exception {

    UnknownKnobException(String name) {
        super("There is no knob '" + name + "' in this process");
    }
}
