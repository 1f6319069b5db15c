package vitrine.ap.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;
import vitrine.ap.support.Together;
import vitrine.ap.view.CachePolicy;
import vitrine.ap.view.View;
import vitrine.ap.view.ViewWriter;

class ObjectCacheTests {

    private final ViewWriter writer = new ViewWriter(JsonMapper.builder().build());
    private final ObjectCache<String, String> cache =
            new ObjectCache<>("books", true, Eviction.TINY_LFU, DataSize.ofKilobytes(10), Duration.ofMinutes(1));
    private final AtomicInteger loads = new AtomicInteger();

    @Test
    void loadsOnceForAllThatWantTheSameKey() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            while (cache.stats().missCount() == 0) {
                Thread.onSpinWait();
            }
            slow.countDown();
        });

        List<View<String>> views = Together.run(Collections.nCopies(
                8,
                () -> cache.get("a", key -> {
                    awaitQuietly(slow);
                    return load(key);
                })));

        assertThat(loads).hasValue(1);
        assertThat(views).containsOnly(views.getFirst());
    }

    @Test
    void keepsNoFailure() {
        assertThatThrownBy(() -> cache.get("a", key -> {
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");

        assertThat(cache.get("a", this::load)).isNotNull();
    }

    @Test
    void doesNotKeepWhatWasRemovedWhileItWasLoaded() {
        cache.get("a", key -> {
            cache.remove(key);
            return load(key);
        });

        cache.get("a", this::load);

        assertThat(loads).hasValue(2);
    }

    @Test
    void holdsNoMoreThanItMay() {
        for (int i = 0; i < 100; i++) {
            cache.get("key " + i, key -> load("x".repeat(1000)));
        }

        assertThat(cache.size()).isLessThanOrEqualTo(10);
        assertThat(cache.stats().evictionCount()).isGreaterThanOrEqualTo(90);
    }

    @Test
    void keepsNothingAndHasNobodyWaitWhileItIsOff() throws Exception {
        cache.get("a", this::load);
        cache.turn(false);

        CountDownLatch both = new CountDownLatch(2);
        Together.run(Collections.nCopies(
                2,
                () -> cache.get("a", key -> {
                    both.countDown();
                    awaitQuietly(both);
                    return load(key);
                })));
        assertThat(loads).hasValue(3);

        cache.turn(true);
        cache.get("a", this::load);
        cache.get("a", this::load);
        assertThat(loads).hasValue(4);
    }

    private View<String> load(String text) {
        loads.incrementAndGet();
        return writer.view(text, CachePolicy.BOOK);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
