package vitrine.knob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vitrine.knob.type.WholeNumber;

class KnobsTests {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final AtomicInteger threads = new AtomicInteger(16);
    private final AtomicInteger queue = new AtomicInteger(100);
    private final AtomicInteger pushed = new AtomicInteger();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Knobs knobs = new Knobs(
            List.of(
                    () -> List.of(number("ap.threads", threads)),
                    () -> List.of(number("ap.queue", queue), Knob.button(info("ap.empty"), pushed::incrementAndGet))),
            log::add);

    @AfterEach
    void end() {
        knobs.close();
    }

    @Test
    void turningTakesEffectAndSaysWhoDidItAndUntilWhen() throws Exception {
        Turn turn = Turn.now("me", Turn.EXPIRY);

        knobs.turn(Map.of("ap.threads", "4"), turn);

        assertThat(threads).hasValue(4);
        KnobState state = knobs.state("ap.threads");
        assertThat(state.value()).isEqualTo("4");
        assertThat(state.initial()).isEqualTo("16");
        assertThat(state.turned()).isEqualTo(turn);
        assertThat(log)
                .singleElement()
                .asString()
                .startsWith("Knob ap.threads is 4 until ")
                .endsWith("default 16 (me)");
    }

    @Test
    void aKnobGoesBackByItself() throws Exception {
        knobs.turn(Map.of("ap.threads", "4"), Turn.now("me", Turn.SHORTEST));

        await().atMost(SOON).untilAsserted(() -> assertThat(threads).hasValue(16));
        assertThat(knobs.state("ap.threads").isTurned()).isFalse();
    }

    /** The end of the first turn's time is none of the second's. */
    @Test
    void aKnobThatIsTurnedAgainStaysForTheSecondTime() throws Exception {
        knobs.turn(Map.of("ap.threads", "4", "ap.queue", "4"), Turn.now("me", Turn.SHORTEST));
        knobs.turn(Map.of("ap.threads", "5"), Turn.now("you", Turn.EXPIRY));

        await().atMost(SOON).untilAsserted(() -> assertThat(queue).hasValue(100));
        assertThat(threads).hasValue(5);
    }

    @Test
    void theDefaultAsAValuePutsAKnobBack() throws Exception {
        knobs.turn(Map.of("ap.threads", "4", "ap.queue", "4"), now());

        knobs.turn(Map.of("ap.threads", Knobs.DEFAULT), now());

        assertThat(threads).hasValue(16);
        assertThat(knobs.state("ap.threads").isTurned()).isFalse();
        assertThat(knobs.state("ap.queue").isTurned()).isTrue();
    }

    @Test
    void turningToTheDefaultIsNoTurn() throws Exception {
        knobs.turn(Map.of("ap.threads", "16"), now());

        assertThat(knobs.state("ap.threads").isTurned()).isFalse();
    }

    @Test
    void allAreRefusedIfOneIsOutOfItsRange() {
        assertThatThrownBy(() -> knobs.turn(Map.of("ap.threads", "4", "ap.queue", "0"), now()))
                .isInstanceOf(RangeException.class)
                .hasMessage("ap.queue must be 1 to 500 things, not '0'");

        assertThat(threads).hasValue(16);
    }

    @Test
    void allAreRefusedIfOneIsUnknown() {
        assertThatThrownBy(() -> knobs.turn(Map.of("ap.threads", "4", "ap.thread", "4"), now()))
                .isInstanceOf(UnknownKnobException.class)
                .hasMessageContaining("'ap.thread'");

        assertThat(threads).hasValue(16);
    }

    @Test
    void allStandWhereTheyStoodIfOneCannotBeTurned() throws Exception {
        List<Integer> tried = new ArrayList<>();
        Knob<Integer> broken = Knob.of(info("ap.z"), new WholeNumber(1, 9, "things"), 1, value -> {
            tried.add(value);
            if (value == 9) {
                throw new IllegalStateException("no memory");
            }
        });
        try (Knobs some = new Knobs(List.of(() -> List.of(number("ap.a", threads), broken)), log::add)) {
            some.turn(Map.of("ap.z", "2"), now());

            assertThatThrownBy(() -> some.turn(Map.of("ap.a", "4", "ap.z", "9"), now()))
                    .isInstanceOf(TurnException.class)
                    .hasMessage("ap.z cannot be turned: no memory");

            assertThat(threads).hasValue(16);
            assertThat(tried).startsWith(2, 9, 2).endsWith(2);
            assertThat(some.state("ap.z").value()).isEqualTo("2");
        }
    }

    @Test
    void aButtonDoesItOnceAndStaysNotPushed() throws Exception {
        knobs.turn(Map.of("ap.empty", "now"), now());

        assertThat(pushed).hasValue(1);
        assertThat(knobs.state("ap.empty").isTurned()).isFalse();
    }

    @Test
    void metricsSayWhereTheKnobsStand() throws Exception {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new KnobMetrics(knobs).bindTo(registry);

        knobs.turn(Map.of("ap.threads", "4"), now());

        assertThat(registry.get("vitrine.knob.value")
                        .tag("knob", "ap.threads")
                        .gauge()
                        .value())
                .isEqualTo(4);
        assertThat(registry.get("vitrine.knob.turned")
                        .tag("knob", "ap.threads")
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(registry.get("vitrine.knob.turned")
                        .tag("knob", "ap.queue")
                        .gauge()
                        .value())
                .isZero();
    }

    @Test
    void twoKnobsOfOneNameAreAMistake() {
        KnobSet set = () -> List.of(number("ap.threads", threads));

        assertThatThrownBy(() -> new Knobs(List.of(set, set), log::add)).hasMessageContaining("ap.threads");
    }

    private static Turn now() {
        return Turn.now("me", Turn.EXPIRY);
    }

    private static Knob<Integer> number(String name, AtomicInteger value) {
        return Knob.of(info(name), new WholeNumber(1, 500, "things"), value.get(), value::set);
    }

    private static KnobInfo info(String name) {
        return new KnobInfo(name, "Says how many", "P10", "vitrine.workers.busy");
    }
}
