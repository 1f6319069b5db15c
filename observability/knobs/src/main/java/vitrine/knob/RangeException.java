package vitrine.knob;

import vitrine.knob.type.OutOfRangeException;

/** A knob was to be turned to a value that it cannot have. The message names it, and says its range. */
public final class RangeException extends Exception {

    RangeException(String knob, OutOfRangeException cause) {
        super(knob + " " + cause.getMessage(), cause);
    }
}
