package vitrine.console.live;

import java.util.List;
import java.util.Optional;

/**
 * A tier at one moment.
 *
 * @param trouble why its processes could not be found, if they could not
 * @param values the sum over the processes that serve
 */
record TierState(String tier, Optional<String> trouble, Values values, List<ProcessState> processes) {

    /** Whether any of its processes that serve requests answers. */
    boolean isUp() {
        return processes.stream()
                .anyMatch(one ->
                        one.target().kind() == values.kind() && one.away().isEmpty());
    }
}
