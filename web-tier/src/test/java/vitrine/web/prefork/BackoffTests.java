package vitrine.web.prefork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTests {

    private final Backoff backoff = new Backoff();

    @Test
    void doublesTheWaitWithEachDeathUpToFiveSeconds() {
        var waits =
                Stream.generate(() -> backoff.after(Duration.ZERO).toMillis()).limit(8);

        assertThat(waits).containsExactly(100L, 200L, 400L, 800L, 1_600L, 3_200L, 5_000L, 5_000L);
    }

    @Test
    void beginsAnewAfterAWorkerThatServedForTenSeconds() {
        backoff.after(Duration.ZERO);
        backoff.after(Duration.ofMillis(9_999));

        assertThat(backoff.after(Duration.ofSeconds(10))).hasMillis(100);
    }
}
