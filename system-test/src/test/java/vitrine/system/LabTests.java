package vitrine.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vitrine.system.harness.Answer;
import vitrine.system.harness.Processes;
import vitrine.system.harness.RunsVitrine;
import vitrine.system.harness.Vitrine;

/** Experiments on the running system: what they find, and that they leave nothing behind. */
@RunsVitrine
class LabTests {

    private static final Duration BEGUN_WITHIN = Duration.ofSeconds(30);
    private static final Duration ENDED_WITHIN = Duration.ofSeconds(10);

    @AfterEach
    void nothingIsLeftTurned(Vitrine vitrine) {
        assertThat(turned(vitrine)).isEmpty();
    }

    @Test
    void withoutKeepAliveAsManyConnectionsAreOpenedAsThereAreRequests(Vitrine vitrine) {
        String text = vitrine.command("lab", "run", "keep-alive", "--quick");

        assertThat(text).contains("Quick run");
        Answer report = vitrine.lab().report(text);
        assertThat(report.list(errors("opened, one for each request")))
                .hasSize(3)
                .allSatisfy(LabTests::isSmall);
        assertThat(vitrine.lab().page(text).body()).contains("<svg").contains("web.client.keep-alive=off");
    }

    @Test
    void littlesLawHoldsAtEachPoint(Vitrine vitrine) {
        String text = vitrine.command("lab", "run", "pool-saturation", "--quick");

        Answer report = vitrine.lab().report(text);
        assertThat(report.list(errors("Little"))).hasSize(3).allSatisfy(LabTests::isSmall);
        assertThat(report.list("$.results.samples[*].values[*]")).hasSizeGreaterThan(500);
    }

    @Test
    void virtualThreadsServeMoreOfWhatWaitsAndNoMoreOfWhatComputes(Vitrine vitrine) {
        String text = vitrine.command("lab", "run", "thread-model", "--quick");

        Answer report = vitrine.lab().report(text);
        assertThat(report.list(errors("waiting"))).hasSize(4).allSatisfy(LabTests::isSmall);
        assertThat(report.list(errors("for each that platform threads serve")))
                .hasSize(1)
                .allSatisfy(error -> assertThat(((Number) error).doubleValue()).isBetween(-25.0, 25.0));
    }

    @Test
    void eachPageThatTheCacheMissesIsReadAndAColdCacheFillsAsForetold(Vitrine vitrine) {
        String text = vitrine.command("lab", "run", "page-cache", "--quick");

        Answer report = vitrine.lab().report(text);
        assertThat(report.list(errors("one for each page missed"))).hasSize(1).allSatisfy(LabTests::isSmall);
        assertThat(report.list(errors("cold start")))
                .hasSize(3)
                .allSatisfy(error -> assertThat(((Number) error).doubleValue()).isBetween(-20.0, 20.0));
    }

    @Test
    void policiesFindWhatTheyFindInTheoryAndNoneBeatsTheOptimum(Vitrine vitrine) {
        String text = vitrine.command("lab", "run", "caches", "--quick");

        Answer report = vitrine.lab().report(text);
        assertThat(report.list(errors("(lru|fifo): hits"))).hasSize(2).allSatisfy(LabTests::isSmall);
        assertThat(report.list("$.results.findings[?(@.what =~ /.*beyond.*/)].measured"))
                .isEqualTo(List.of(0.0));
        assertThat(report.list("$.results.inputs[?(@.name =~ /.*found unchanged: body.*/)].value"))
                .isEqualTo(List.of(0.0));
    }

    @Test
    void aWorkerProcessTakesItsRequestsAlongAndAThreadItsOwn(Vitrine vitrine) {
        String text = vitrine.command("lab", "run", "processes-and-threads", "--quick");

        Answer report = vitrine.lab().report(text);
        assertThat(report.list("$.results.findings[?(@.what =~ /requests lost with.*/)].measured"))
                .hasSize(1)
                .allSatisfy(lost -> assertThat(((Number) lost).doubleValue()).isBetween(1.0, 30.0));
        assertThat(report.list(errors("virtual threads"))).hasSize(1).allSatisfy(LabTests::isSmall);
        assertThat(vitrine.webWorkers()).hasSize(2);
    }

    @Test
    void noAcknowledgedOrderIsLostByAKillWithoutAWriteDelay(Vitrine vitrine) {
        String text = vitrine.command("lab", "run", "write-cache", "--quick");

        Answer report = vitrine.lab().report(text);
        assertThat(report.list("$.results.findings[?(@.what =~ /.*gone after.*at 0 ms/)].measured"))
                .isEqualTo(List.of(0.0));
        assertThat(report.list("$.results.findings[?(@.what =~ /.*gone after.*at 500 ms/)].measured"))
                .hasSize(1)
                .allSatisfy(lost -> assertThat(((Number) lost).doubleValue()).isPositive());
        assertThat(report.list("$.results.findings[?(@.what =~ /.*half there.*/)].measured"))
                .isEqualTo(List.of(0.0));
    }

    @Test
    void noJobIsFasterThanItsSerialShareLetsIt(Vitrine vitrine) {
        String text = vitrine.command("lab", "run", "parallel", "--quick");

        Answer report = vitrine.lab().report(text);
        assertThat(report.list("$.results.findings[?(@.what =~ /speed-up.*share of 0.3/)].measured"))
                .isNotEmpty()
                .allSatisfy(
                        speedUp -> assertThat(((Number) speedUp).doubleValue()).isBetween(0.3, 1 / 0.3));
    }

    @Test
    void aRunThatIsCancelledInTheMiddleLeavesAllAtItsDefault(Vitrine vitrine) {
        begin(vitrine);

        vitrine.command("lab", "cancel");

        awaitEnd(vitrine);
        assertThat(vitrine.lab().state().text("$.last.problem")).isEqualTo("cancelled");
    }

    @Test
    void aRunThatIsKilledLeavesAllAtItsDefault(Vitrine vitrine) {
        begin(vitrine);

        Processes.kill(vitrine.process(Vitrine.CONSOLE).children().findFirst().orElseThrow());

        awaitEnd(vitrine);
    }

    @Test
    void oneRunsAtATime(Vitrine vitrine) {
        begin(vitrine);

        assertThat(vitrine.lab().start("keep-alive").status()).isEqualTo(409);

        vitrine.lab().cancel();
        awaitEnd(vitrine);
    }

    @Test
    void saysWhichExperimentsThereAre(Vitrine vitrine) {
        assertThat(vitrine.command("lab", "list"))
                .contains("keep-alive       P12")
                .contains("pool-saturation  P10");
        assertThatThrownBy(() -> vitrine.command("lab", "run", "perpetual-motion"))
                .hasMessageContaining(
                        "There is no experiment of that name. There are: keep-alive, pool-saturation, page-cache,"
                                + " write-cache, processes-and-threads, parallel, caches, thread-model");
        assertThatThrownBy(() -> vitrine.command("lab", "show", "keep-alive-20010101-000000"))
                .hasMessageContaining("There is no report of that id");
    }

    /** Until it has turned a knob. */
    private static void begin(Vitrine vitrine) {
        assertThat(vitrine.lab().start("pool-saturation").status()).isEqualTo(202);
        await().atMost(BEGUN_WITHIN).until(() -> !turned(vitrine).isEmpty());
    }

    private static void awaitEnd(Vitrine vitrine) {
        await().atMost(ENDED_WITHIN)
                .until(() ->
                        vitrine.lab().state().list("$[?(@.running != null)]").isEmpty()
                                && turned(vitrine).isEmpty());
    }

    private static List<Object> turned(Vitrine vitrine) {
        return vitrine.knobs().all().list("$.knobs[?(@.knob.turned != null)].knob.name");
    }

    private static String errors(String what) {
        return "$.results.findings[?(@.what =~ /.*" + what + ".*/)].errorPercent";
    }

    private static void isSmall(Object errorPercent) {
        assertThat(((Number) errorPercent).doubleValue()).isBetween(-10.0, 10.0);
    }
}
