package vitrine.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vitrine.lab.system.Exposition;
import vitrine.system.harness.Answer;
import vitrine.system.harness.KnobPanel;
import vitrine.system.harness.Processes;
import vitrine.system.harness.RunsVitrine;
import vitrine.system.harness.Shop;
import vitrine.system.harness.Vitrine;

/** What holds for all knobs: who may turn them, together or not at all, and that they go back. */
@RunsVitrine(own = true)
class KnobTests {

    private static final Duration BACK_WITHIN = Duration.ofSeconds(20);
    private static final Duration RESTARTED_WITHIN = Duration.ofSeconds(60);

    @AfterEach
    void putAllBack(Vitrine vitrine) {
        vitrine.knobs().reset();
    }

    @Test
    void everyKnobSaysWhatItIs(Vitrine vitrine) {
        Answer all = vitrine.knobs().all();

        assertThat(all.list("$.troubles")).isEmpty();
        assertThat(all.list("$.knobs[*].knob.name")).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(all.list("$.knobs[?(@.knob.turned != null)].knob.name")).isEmpty();
        assertThat(all.list("$.knobs[*].knob.value")).isEqualTo(all.list("$.knobs[*].knob.default"));
        assertThat(all.list("$.knobs[*].knob.phenomenon"))
                .allSatisfy(one -> assertThat(one.toString()).matches("P[01]\\d"));
    }

    @Test
    void theMetricThatAKnobMovesIsOneThatItsTierHas(Vitrine vitrine) {
        vitrine.shop().get("/api/books/42");
        List<Exposition> tiers =
                Stream.of("master", "web", "ap", "db").map(vitrine::metrics).toList();

        assertThat(vitrine.knobs().all().list("$.knobs[*].knob.moves"))
                .allSatisfy(metric -> assertThat(tiers)
                        .anyMatch(tier -> tier.hasSampleOf(metric.toString().replace('.', '_'))));
    }

    @Test
    void aKnobGoesBackByItself(Vitrine vitrine) {
        KnobPanel knobs = vitrine.knobs();
        knobs.turn("ap.worker.threads=3", "web.ap.pool-size=3", "expiry=2s");
        assertThat(knobs.value("ap.worker.threads")).isEqualTo("3");

        await().atMost(BACK_WITHIN).untilAsserted(() -> {
            assertThat(knobs.value("ap.worker.threads")).isEqualTo("16");
            assertThat(knobs.value("web.ap.pool-size")).isEqualTo("32");
        });
    }

    @Test
    void aValueOutOfItsRangeIsRefusedWithTheRangeAndTurnsNothing(Vitrine vitrine) {
        Answer refused = vitrine.knobs().tryToTurn("web.ap.pool-size=3", "ap.worker.threads=0");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.text("$.detail")).contains("ap.worker.threads must be 1 to 500 threads, not '0'");
        assertThat(vitrine.knobs().value("web.ap.pool-size")).isEqualTo("32");
    }

    @Test
    void nobodyTurnsAKnobWithoutTheSecrets(Vitrine vitrine) {
        Shop console = new Shop(vitrine.consoleUrl());
        Shop ap = vitrine.management(9200);

        assertThat(console.send("POST", "/api/knobs?ap.worker.threads=3", null).status())
                .isEqualTo(403);
        for (String key : List.of("Bearer wrong", "Bearer " + vitrine.secret("xray-key"))) {
            assertThat(ap.send("POST", "/actuator/knobs", "ap.worker.threads=3", "Authorization", key)
                            .status())
                    .isEqualTo(401);
        }
        assertThat(vitrine.shop().get("/actuator/knobs").status()).isEqualTo(404);
        assertThat(vitrine.knobs().value("ap.worker.threads")).isEqualTo("16");
    }

    @Test
    void twoWhoTurnAtOnceBothGetAWholeAnswer(Vitrine vitrine) {
        KnobPanel knobs = vitrine.knobs();
        List<CompletableFuture<Answer>> turns = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> knobs.tryToTurn("web.ap.pool-size=" + (i + 1), "ap.worker.threads=" + (i + 1))))
                .toList();

        assertThat(turns).allSatisfy(turn -> assertThat(turn.join().status()).isEqualTo(200));
        assertThat(knobs.value("web.ap.pool-size")).isEqualTo(knobs.value("ap.worker.threads"));
        assertThat(knobs.all().list("$.knobs[?(@.knob.name=='web.ap.pool-size')].values[*]"))
                .isEmpty();
    }

    @Test
    void aWorkerThatStartsMeanwhileStandsAsTheOthersDo(Vitrine vitrine) {
        vitrine.knobs().turn("web.ap.pool-size=3");
        Processes.kill(vitrine.workers().getFirst());

        // the one that was killed may still be listed
        await().atMost(RESTARTED_WITHIN)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .untilAsserted(() -> {
                    List<Shop> workers = vitrine.webWorkers();
                    assertThat(workers)
                            .hasSize(2)
                            .allSatisfy(worker -> assertThat(worker.get("/actuator/knobs")
                                            .list("$.knobs[?(@.name=='web.ap.pool-size')].value"))
                                    .isEqualTo(List.of("3")));
                });
    }

    @Test
    void aTierThatIsStartedAnewStandsAtItsDefaults(Vitrine vitrine) {
        vitrine.knobs().turn("ap.worker.threads=3");

        vitrine.restart(Vitrine.AP);

        assertThat(vitrine.knobs().value("ap.worker.threads")).isEqualTo("16");
    }

    @Test
    void aConsoleThatIsStartedAnewKnowsWhatIsTurned(Vitrine vitrine) {
        vitrine.knobs().turn("ap.worker.threads=3", "by=a reader");

        vitrine.restart(Vitrine.CONSOLE);

        assertThat(vitrine.knobs().all().list("$.knobs[?(@.knob.turned != null)].knob.turned.by"))
                .isEqualTo(List.of("a reader"));
    }

    @Test
    void everyPresetCanBeTurnedAndDefaultsPutsAllBack(Vitrine vitrine) {
        KnobPanel knobs = vitrine.knobs();
        for (String preset : List.of("starved", "matched", "no-keep-alive", "cold", "textbook")) {
            Answer turned = knobs.preset(preset);
            assertThat(turned.status()).as(turned.body()).isEqualTo(200);
            assertThat(turned.list("$.knobs[?(@.knob.turned != null)]"))
                    .as(preset)
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(vitrine.shop().get("/api/books/42").status()).as(preset).isEqualTo(200);
        }

        assertThat(knobs.preset("defaults").list("$.knobs[?(@.knob.turned != null)]"))
                .isEmpty();
        assertThat(knobs.preset("nonsense").status()).isEqualTo(404);
    }

    @Test
    void theTerminalTurnsThemToo(Vitrine vitrine) {
        assertThat(vitrine.command("knob", "set", "ap.worker.threads=3", "ap.cache=off", "--for", "30s"))
                .containsPattern("ap\\.cache +off +on ")
                .containsPattern("ap\\.worker\\.threads +3 +16 ")
                .contains("turned by vitrine knob, for another ");
        assertThat(vitrine.command("knob", "get", "ap.worker.threads")).isEqualToIgnoringNewLines("3");
        assertThat(vitrine.command("knob", "list", "fault"))
                .contains("ap.fault.delay")
                .doesNotContain("ap.cache");
        assertThat(vitrine.command("knob", "reset", "ap.cache"))
                .contains("ap.worker.threads")
                .doesNotContain("ap.cache ");
        assertThat(vitrine.command("knob", "preset")).contains("starved");
        assertThat(vitrine.command("knob", "preset", "matched")).contains("ap.database.pool-size");
        assertThat(vitrine.command("knob", "reset")).contains("All knobs are at their defaults");
    }

    @Test
    void theTerminalSaysWhatIsWrong(Vitrine vitrine) {
        for (String[] wrong : List.of(
                new String[] {"ap.worker.threads=0", "ap.worker.threads must be 1 to 500 threads, not '0'"},
                new String[] {"ap.worker.thread=1", "There is no knob 'ap.worker.thread'"},
                new String[] {"ap.worker.threads", "set takes NAME=VALUE"})) {
            assertThat(failing(vitrine, wrong[0])).contains(wrong[1]);
        }
    }

    private static String failing(Vitrine vitrine, String argument) {
        try {
            return "did not fail: " + vitrine.command("knob", "set", argument);
        } catch (IllegalStateException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
