package vitrine.load.mix;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request of a visit.
 *
 * @param path with its query
 * @param body JSON, if any
 * @param key to be sent as {@code Idempotency-Key}: a second request with it orders nothing more; for orders only
 * @param think to be waited before it is sent
 */
public record Request(
        Interaction interaction,
        String path,
        @Nullable String body,
        @Nullable String key,
        Duration think) {

    /** Whether this is a right answer to it. */
    public boolean isAnsweredBy(int status) {
        return interaction.statuses().contains(status);
    }
}
