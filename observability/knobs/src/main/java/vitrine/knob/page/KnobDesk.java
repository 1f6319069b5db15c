package vitrine.knob.page;

import org.jspecify.annotations.Nullable;
import vitrine.inspection.management.Answer;
import vitrine.knob.Knobs;
import vitrine.knob.RangeException;
import vitrine.knob.TurnException;
import vitrine.knob.UnknownKnobException;

/**
 * Lists the knobs of this process to everybody who reaches the management port, and turns them for who has the key.
 *
 * <pre>
 * 200  the list, after the turn if there was one
 * 400  no form, or a value out of its knob's range: the answer says the range; nothing was turned
 * 401  without the key
 * 403  this process has no key: nobody may turn anything
 * 404  no such knob; nothing was turned
 * 500  the feature did not take the value; all stands where it stood
 * </pre>
 */
public final class KnobDesk {

    /** Where both are done. */
    public static final String PATH = "/actuator/knobs";

    /** The most bytes of a form. */
    static final int MOST_BYTES = 8 * 1024;

    private final Knobs knobs;
    private final KnobKey key;

    public KnobDesk(Knobs knobs, KnobKey key) {
        this.knobs = knobs;
        this.key = key;
    }

    Answer list() {
        return KnobJson.list(knobs.all());
    }

    /** Why a request with this field may not turn anything; null if it may. */
    @Nullable
    Answer refusal(@Nullable String authorization) {
        if (!key.exists()) {
            return KnobJson.problem(
                    403,
                    "Forbidden",
                    "Nobody may turn knobs here: this process was started without vitrine.knob.key-file");
        }
        return key.isIn(authorization)
                ? null
                : KnobJson.problem(
                        401,
                        "Unauthorized",
                        "Knobs are turned with 'Authorization: Bearer KEY', the key in the file knob-key");
    }

    /** @param form the body of a request that {@link #refusal} let pass */
    Answer turn(String form) {
        try {
            KnobForm asked = KnobForm.parse(form);
            knobs.turn(asked.wanted(), asked.turn());
            return list();
        } catch (IllegalArgumentException | RangeException e) {
            return KnobJson.problem(400, "Bad Request", e.getMessage());
        } catch (UnknownKnobException e) {
            return KnobJson.problem(404, "Not Found", e.getMessage());
        } catch (TurnException e) {
            return KnobJson.problem(500, "Internal Server Error", e.getMessage());
        }
    }

    static Answer tooLong() {
        return KnobJson.problem(413, "Content Too Large", "A form has at most " + MOST_BYTES + " bytes");
    }
}
