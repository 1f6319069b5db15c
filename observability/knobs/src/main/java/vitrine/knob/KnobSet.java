package vitrine.knob;

import java.util.List;

/** The knobs of one feature. */
public interface KnobSet {

    List<Knob<?>> knobs();
}
