package vitrine.console.knob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KnobBoardTests {

    private final TurnableTiers tiers = new TurnableTiers();
    private final KnobBoard board = tiers.board(TurnableTiers.KEY);

    @AfterEach
    void close() {
        tiers.close();
    }

    @Test
    void listsTheKnobsOfAllTiersInTheOrderOfARequestsPath() throws Exception {
        Panel panel = board.panel();

        assertThat(panel.knobs())
                .extracting(knob -> knob.knob().name())
                .containsExactly("web.pool", "web.workers", "ap.threads", "db.pages");
        assertThat(panel.troubles()).isEmpty();
        assertThat(panel.turned()).isEmpty();
    }

    @Test
    void turnsAKnobInAllProcessesThatHaveIt() throws Exception {
        Panel panel = board.turn(Map.of("web.pool", "4", "ap.threads", "5"), "me", "30s");

        assertThat(tiers.firstPool).hasValue(4);
        assertThat(tiers.secondPool).hasValue(4);
        assertThat(tiers.threads).hasValue(5);
        assertThat(panel.turned()).hasSize(2).allSatisfy(knob -> {
            KnobView.Turned turn = knob.turned();
            assertThat(turn).isNotNull();
            assertThat(turn.by()).isEqualTo("me");
            assertThat(Duration.between(turn.at(), turn.until())).isEqualTo(Duration.ofSeconds(30));
        });
    }

    @Test
    void turnsNothingAnywhereIfOneProcessRefuses() throws Exception {
        board.turn(Map.of("web.pool", "7"), "before", null);
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("web.pool", "8");
        wanted.put("db.pages", "13");

        assertThatThrownBy(() -> board.turn(wanted, "me", null))
                .isInstanceOf(RefusedTurnException.class)
                .hasMessageContaining("db/database: db.pages cannot be turned: 13 is unlucky");

        assertThat(tiers.firstPool).hasValue(7);
        assertThat(tiers.secondPool).hasValue(7);
        assertThat(board.panel().turned())
                .singleElement()
                .satisfies(knob -> assertThat(knob.turned())
                        .extracting(KnobView.Turned::by)
                        .isEqualTo("before"));
    }

    @Test
    void saysTheRangeOfAValueThatIsOutOfIt() {
        assertThatThrownBy(() -> board.turn(Map.of("ap.threads", "501"), "me", null))
                .hasMessage("ap/instance 1: ap.threads must be 1 to 500 things, not '501'")
                .isInstanceOfSatisfying(
                        RefusedTurnException.class, e -> assertThat(e.status()).isEqualTo(400));
    }

    @Test
    void namesAKnobThatThereIsNot() {
        assertThatThrownBy(() -> board.turn(Map.of("ap.thread", "5"), "me", null))
                .hasMessage("There is no knob 'ap.thread'.")
                .isInstanceOfSatisfying(
                        RefusedTurnException.class, e -> assertThat(e.status()).isEqualTo(404));
    }

    @Test
    void saysWhichTierCouldNotBeAsked() throws Exception {
        tiers.endDatabase();

        assertThat(board.turn(Map.of("ap.threads", "5"), "me", null).troubles())
                .singleElement()
                .asString()
                .contains("nobody listens there");
        assertThatThrownBy(() -> board.turn(Map.of("db.pages", "5"), "me", null))
                .hasMessageContaining("not all could be asked");
    }

    @Test
    void turnsNothingWithoutTheKey() {
        assertThatThrownBy(() -> tiers.board("another key").turn(Map.of("ap.threads", "5"), "me", null))
                .isInstanceOfSatisfying(
                        RefusedTurnException.class, e -> assertThat(e.status()).isEqualTo(401));
        assertThat(tiers.threads).hasValue(16);
    }

    @Test
    void aPresetPutsAllOthersBack() throws Exception {
        board.turn(Map.of("web.pool", "4", "web.workers", "3"), "me", null);

        board.preset(Map.of("ap.threads", "5", "web.workers", "4"), "me", null);

        assertThat(tiers.firstPool).hasValue(32);
        assertThat(tiers.processes).hasValue(4);
        assertThat(tiers.threads).hasValue(5);
    }

    @Test
    void putsAllBack() throws Exception {
        board.turn(Map.of("web.pool", "4", "ap.threads", "5", "db.pages", "6"), "me", null);

        Panel panel = board.reset("me");

        assertThat(panel.turned()).isEmpty();
        assertThat(tiers.secondPool).hasValue(32);
        assertThat(tiers.threads).hasValue(16);
        assertThat(tiers.pages).hasValue(100);
    }

    @Test
    void remembersWhatWasTurnedAndWhatWentBack() throws Exception {
        KnobHistory history = new KnobHistory();
        history.see(board.panel(), Instant.now(), KnobHistory.NOBODY);
        history.see(board.turn(Map.of("ap.threads", "5"), "me", null), Instant.now(), "me");
        history.see(board.reset("you"), Instant.now(), "you");
        history.see(board.turn(Map.of("ap.threads", "6"), "me", "1s"), Instant.now(), "me");
        await().until(() -> tiers.threads.get() == 16);
        history.see(board.panel(), Instant.now(), KnobHistory.NOBODY);

        assertThat(history.events())
                .extracting(
                        KnobHistory.Event::knob, KnobHistory.Event::from, KnobHistory.Event::to, KnobHistory.Event::by)
                .containsExactly(
                        tuple("ap.threads", "16", "5", "me"),
                        tuple("ap.threads", "5", "16", "you"),
                        tuple("ap.threads", "16", "6", "me"),
                        tuple("ap.threads", "6", "16", "by itself"));
    }

    @Test
    void writesThemForATerminal() throws Exception {
        String text = KnobText.of(board.turn(Map.of("ap.threads", "5"), "me", "10m"));

        assertThat(text.lines())
                .anyMatch(line -> line.matches("ap.threads +5 +16 +1 to 500 things +Says how many"))
                .anyMatch(line -> line.matches("  turned by me, for another (10|9) min"));
    }
}
