package vitrine.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrackedTests {

    private static final String DELEGATED = "vitrine_web_requests_total{decision=\"delegated\",reason=\"none\"}";
    private static final String LATER = Recorded.with(Recorded.WEB, DELEGATED, 1_000_000);
    private static final String STILL_LATER = Recorded.with(Recorded.WEB, DELEGATED, 1_000_300);

    private final Target target = Recorded.target(Kind.WEB, "worker 1");
    private final Tracked worker = new Tracked(target);

    @Test
    void aRateIsWhatWasCountedInASecond() {
        worker.update(Recorded.seen(target, 10, LATER), 10_000);

        ProcessState state = worker.update(Recorded.seen(target, 11.5, STILL_LATER), 11_500);

        assertThat(state.values().get("requests.delegated")).isCloseTo(200, within(1e-6));
        assertThat(state.values().get("requests")).isCloseTo(200, within(1e-6));
        assertThat(state.values().get("requests.refused")).isZero();
    }

    @Test
    void theFirstReadingHasLevelsAndNoRates() {
        ProcessState state = worker.update(Recorded.seen(target, 10, Recorded.WEB), 10_000);

        assertThat(state.values().get("threads.max")).isEqualTo(32);
        assertThat(state.values().get("requests")).isNaN();
        assertThat(state.values().get("pool.wait")).isNaN();
        assertThat(state.pid()).isPresent();
        assertThat(state.away()).isEmpty();
    }

    @Test
    void anotherProcessIdIsARestartWithoutRates() {
        worker.update(Recorded.seen(target, 10, LATER), 10_000);
        String another = STILL_LATER.replaceFirst("pid=\"\\d+\"", "pid=\"1\"");

        ProcessState state = worker.update(Recorded.seen(target, 11, another), 11_000);

        assertThat(state.restarted()).isTrue();
        assertThat(state.since()).isEqualTo(11_000);
        assertThat(state.values().get("requests")).isNaN();
    }

    @Test
    void aCounterThatFellIsARestartAndNoNegativeRate() {
        worker.update(Recorded.seen(target, 10, STILL_LATER), 10_000);

        ProcessState fallen = worker.update(Recorded.seen(target, 11, LATER), 11_000);
        ProcessState next = worker.update(Recorded.seen(target, 12, STILL_LATER), 12_000);

        assertThat(fallen.restarted()).isTrue();
        assertThat(fallen.values().get("requests")).isNaN();
        assertThat(next.restarted()).isFalse();
        assertThat(next.values().get("requests")).isCloseTo(300, within(1e-6));
    }

    @Test
    void whoDoesNotAnswerIsAwaySinceTheFirstTime() {
        worker.update(Recorded.seen(target, 10, LATER), 10_000);
        worker.update(Recorded.silent(target, 11, "localhost:9001: no connection"), 11_000);

        ProcessState state = worker.update(Recorded.silent(target, 12, "localhost:9001: no answer"), 12_000);

        assertThat(state.away()).hasValue("localhost:9001: no answer");
        assertThat(state.since()).isEqualTo(11_000);
        assertThat(state.values().get("threads.max")).isNaN();
    }

    @Test
    void aShortSilenceIsPartOfTheRateAfterItAndALongOneIsNot() {
        worker.update(Recorded.seen(target, 10, LATER), 10_000);

        assertThat(worker.update(Recorded.seen(target, 13, STILL_LATER), 13_000)
                        .values()
                        .get("requests"))
                .isCloseTo(100, within(1e-6));
        assertThat(worker.update(Recorded.seen(target, 19, STILL_LATER), 19_000)
                        .values()
                        .get("requests"))
                .isNaN();
    }

    @Test
    void aRatioOfNothingIsUnknown() {
        worker.update(Recorded.seen(target, 10, LATER), 10_000);

        ProcessState state = worker.update(Recorded.seen(target, 11, LATER), 11_000);

        assertThat(state.values().get("cache.hits")).isZero();
        assertThat(state.values().get("cache.ratio")).isNaN();
    }
}
