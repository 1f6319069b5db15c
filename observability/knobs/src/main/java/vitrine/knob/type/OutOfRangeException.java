package vitrine.knob.type;

/** A text that means no value of the knob's range. The message says which range that is. */
public final class OutOfRangeException extends Exception {

    OutOfRangeException(KnobType<?> type, String text) {
        super("must be " + type.range() + ", not '" + text + "'");
    }
}
