package vitrine.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveFeedTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ScriptedTiers tiers = new ScriptedTiers();
    private final LiveFeed feed = started(tiers.feed(2));

    @AfterEach
    void end() {
        feed.stop();
        tiers.close();
    }

    @Test
    void showsEveryProcessToWhoWatches() throws Exception {
        try (LiveFeed.Watch watch = feed.watch()) {
            Picture first = watch.next(PATIENCE).orElseThrow();
            Picture second = watch.next(PATIENCE).orElseThrow();

            assertThat(first.tiers()).allMatch(TierState::isUp);
            assertThat(first.hasRates()).isFalse();
            assertThat(second.tick()).isGreaterThan(first.tick());
            assertThat(second.hasRates()).isTrue();
        }
    }

    @Test
    void asksNobodyWhileNobodyWatches() throws Exception {
        assertThat(tiers.readings).hasValue(0);
        try (LiveFeed.Watch watch = feed.watch()) {
            assertThat(watch.next(PATIENCE)).isPresent();
        }
        await().atMost(PATIENCE).until(() -> clocks() == 0);
        int readings = tiers.readings.get();

        await().during(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> tiers.readings.get() == readings);
        assertThat(readings).isPositive();
    }

    @Test
    void takesPicturesAgainForTheNextWatcher() throws Exception {
        try (LiveFeed.Watch watch = feed.watch()) {
            assertThat(watch.next(PATIENCE)).isPresent();
        }
        await().atMost(PATIENCE).until(() -> clocks() == 0);

        try (LiveFeed.Watch watch = feed.watch()) {
            assertThat(watch.next(PATIENCE)).isPresent();
            assertThat(watch.next(PATIENCE)).isPresent();
        }
    }

    @Test
    void refusesMoreWatchersThanMayBe() throws Exception {
        try (LiveFeed.Watch _ = feed.watch()) {
            try (LiveFeed.Watch _ = feed.watch()) {
                assertThatThrownBy(feed::watch)
                        .isInstanceOf(TooManyWatchersException.class)
                        .hasMessageContaining("2 watch already");
            }
            try (LiveFeed.Watch _ = feed.watch()) {
                assertThat(feed.watchers()).isEqualTo(2);
            }
        }

        assertThat(feed.watchers()).isZero();
    }

    @Test
    void aProcessThatEndedIsShownAsSuch() throws Exception {
        try (LiveFeed.Watch watch = feed.watch()) {
            assertThat(watch.next(PATIENCE)).isPresent();
            tiers.endDatabase();

            TierState db = await().atMost(PATIENCE)
                    .until(() -> watch.next(PATIENCE).orElseThrow().tiers().getLast(), tier -> !tier.isUp());

            assertThat(db.processes().getFirst().away().orElseThrow()).contains("localhost:");
            assertThat(db.values().get("sessions.open")).isNaN();
        }
    }

    @Test
    void whoWaitsIsLetGoWhenAllIsEnding() throws Exception {
        LiveFeed.Watch watch = feed.watch();
        assertThat(watch.next(PATIENCE)).isPresent();
        feed.stop();

        Optional<Picture> none = watch.next(Duration.ofNanos(TimeUnit.DAYS.toNanos(1)));

        assertThat(none).isEmpty();
    }

    private static long clocks() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("live"))
                .count();
    }

    private static LiveFeed started(LiveFeed feed) {
        feed.start();
        return feed;
    }
}
