package vitrine.console.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointerChaseTests {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 64, 1000})
    void leadsThroughEachLineOnceBeforeItComesBack(int lines) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment set = arena.allocate((long) lines * PointerChase.LINE_BYTES, PointerChase.LINE_BYTES);
            PointerChase.link(set, lines);

            Set<Long> seen = new HashSet<>();
            long place = 0;
            for (int step = 0; step < lines; step++) {
                assertThat(place % PointerChase.LINE_BYTES).isZero();
                seen.add(place);
                place = PointerChase.walk(set, place, 1);
            }

            assertThat(seen).hasSize(lines);
            assertThat(place).isZero();
        }
    }

    @Test
    void findsALoadFromTheNearestCacheFasterThanOneFromFarAway() {
        PointerChase chase = new PointerChase();
        chase.warmUp();

        double near = chase.nanosPerLoad(4 << 10);
        double far = chase.nanosPerLoad(64 << 20);

        assertThat(near).isPositive();
        assertThat(far).isGreaterThan(near * 4);
    }
}
