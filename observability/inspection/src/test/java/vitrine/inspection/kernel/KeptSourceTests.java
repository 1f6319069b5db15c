package vitrine.inspection.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vitrine.inspection.Reading;

class KeptSourceTests {

    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 100);
    private final AtomicLong readings = new AtomicLong();
    private final Source<Long> source = () -> Reading.of(readings.incrementAndGet());
    private final Source<Long> kept = source.keptFor(Duration.ofNanos(500), nanoTime::get);

    @Test
    void readsOnceWhileTheReadingIsYoung() {
        assertThat(kept.read()).isEqualTo(Reading.of(1L));
        assertThat(kept.read()).isEqualTo(Reading.of(1L));
        nanoTime.addAndGet(499);
        assertThat(kept.read()).isEqualTo(Reading.of(1L));

        assertThat(readings).hasValue(1);
    }

    @Test
    void readsAnewWhenTheReadingIsOld() {
        kept.read();

        nanoTime.addAndGet(500);

        assertThat(kept.read()).isEqualTo(Reading.of(2L));
    }
}
