package vitrine.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryTests {

    private final Target worker = Recorded.target(Kind.WEB, "worker 1");
    private final Census census = new Census();
    private final History history = new History();

    @Test
    void keepsFiveMinutes() {
        for (int second = 0; second < 400; second++) {
            add(second);
        }

        assertThat(history.size()).isEqualTo(301);
        assertThat(history.of(Kind.WEB, "web").times()).startsWith(99_000L).endsWith(399_000L);
    }

    @Test
    void aTimeThatNobodyWatchedIsMissing() {
        add(1);
        add(60);

        assertThat(history.of(Kind.WEB, "web").times()).containsExactly(1_000L, 60_000L);
    }

    @Test
    void whatWasNotKnownIsNull() {
        add(1);
        add(2);

        History.Series series = history.of(Kind.WEB, "web/worker 1");

        assertThat(series.figures().get("requests")).containsExactly(null, 0f);
        assertThat(series.figures().get("threads.max")).containsExactly(32f, 32f);
        assertThat(history.of(Kind.WEB, "web/worker 9").figures().get("threads.max"))
                .containsExactly(null, null);
    }

    private void add(int second) {
        Seen seen = Recorded.seen(worker, second, Recorded.WEB);
        history.add(census.update(new Targets(List.of(worker), Map.of()), List.of(seen), second * 1_000L));
    }
}
