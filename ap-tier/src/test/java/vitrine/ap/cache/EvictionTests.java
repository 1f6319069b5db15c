package vitrine.ap.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.stats.ConcurrentStatsCounter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each letter of a sequence is a key that is asked for, and loaded if it is not there. Each weighs one. */
class EvictionTests {

    private static final Duration LONG = Duration.ofHours(1);

    private final ConcurrentStatsCounter stats = new ConcurrentStatsCounter();

    @ParameterizedTest
    @CsvSource({
        "FIFO, ABCAD, BCD", // A came first, though it was asked for since
        "LRU,  ABCAD, ACD", // B was not asked for for the longest time
        "LFU,  AABBCD, ABD", // C was asked for least
        "LFU,  ABCABCAD, ACD", // of B and C, asked for once each, B longer ago
        "FIFO, ABCDE, CDE",
        "LRU,  ABCBAD, ABD",
    })
    void keepsWhatItsOrderSays(Eviction policy, String asked, String kept) {
        Store<String, String> store = store(policy, 3);

        ask(store, asked);

        assertThat(keptOf(store, asked)).isEqualTo(kept);
    }

    /** Belady's anomaly: with FIFO more room can mean more misses. */
    @ParameterizedTest
    @CsvSource({"FIFO, 3, 9", "FIFO, 4, 10", "LRU, 3, 10", "LRU, 4, 8"})
    void missesAsTheTextbookSays(Eviction policy, int room, int misses) {
        ask(store(policy, room), "ABCDABEABCDE");

        assertThat(stats.snapshot().missCount()).isEqualTo(misses);
    }

    @ParameterizedTest
    @EnumSource
    void neverHoldsMoreThanItsRoom(Eviction policy) {
        Store<String, String> store = store(policy, 20);

        IntStream.range(0, 2_000).forEach(i -> ask(store, List.of("key " + i * i % 97)));

        assertThat(store.size()).isEqualTo(20);
        assertThat(stats.snapshot().missCount()).isEqualTo(stats.snapshot().evictionCount() + 20);
        store.resize(5);
        assertThat(store.size()).isEqualTo(5);
        store.clear();
        assertThat(store.size()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void forgetsAfterItsTime(Eviction policy) {
        Store<String, String> store = store(policy, 3);
        ask(store, "A");
        assertThat(store.get("A")).isNotNull();

        store.expireAfter(Duration.ZERO);

        assertThat(store.get("A")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void keepsNoFailedLoadAndNoneThatWasRemovedMeanwhile(Eviction policy) {
        Store<String, String> store = store(policy, 3);
        CompletableFuture<String> failing = new CompletableFuture<>();
        CompletableFuture<String> late = new CompletableFuture<>();
        assertThat(store.putIfAbsent("failing", failing)).isNull();
        assertThat(store.putIfAbsent("late", late)).isNull();
        assertThat(store.putIfAbsent("late", new CompletableFuture<>())).isSameAs(late);

        failing.completeExceptionally(new IllegalStateException("no database"));
        store.remove("late");
        late.complete("an answer from before the change");

        assertThat(store.get("failing")).isNull();
        assertThat(store.get("late")).isNull();
    }

    @Test
    void whatIsLargerThanAllRoomIsNotKeptAndTakesNothingAlong() {
        Store<String, String> store =
                new OrderedStore<>(EvictionOrder.of(Eviction.LRU), 3, LONG, String::length, stats);
        assertThat(store.putIfAbsent("small", CompletableFuture.completedFuture("x")))
                .isNull();
        assertThat(store.putIfAbsent("large", CompletableFuture.completedFuture("xxxx")))
                .isNull();

        assertThat(store.get("small")).isNotNull();
        assertThat(store.get("large")).isNull();
    }

    private Store<String, String> store(Eviction policy, int room) {
        return policy == Eviction.TINY_LFU
                ? new CaffeineStore<>(room, LONG, _ -> 1, stats)
                : new OrderedStore<>(EvictionOrder.of(policy), room, LONG, _ -> 1, stats);
    }

    private static void ask(Store<String, String> store, String keys) {
        ask(store, letters(keys));
    }

    private static void ask(Store<String, String> store, List<String> keys) {
        for (String key : keys) {
            if (store.get(key) == null) {
                assertThat(store.putIfAbsent(key, CompletableFuture.completedFuture(key)))
                        .isNull();
            }
        }
    }

    private static String keptOf(Store<String, String> store, String asked) {
        return letters(asked).stream()
                .distinct()
                .sorted()
                .filter(key -> store.get(key) != null)
                .reduce("", String::concat);
    }

    private static List<String> letters(String text) {
        return text.chars().mapToObj(Character::toString).toList();
    }
}
