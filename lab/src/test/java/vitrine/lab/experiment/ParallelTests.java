package vitrine.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vitrine.lab.parallel.Plan;
import vitrine.lab.report.Chart.Series;
import vitrine.lab.report.Finding;
import vitrine.lab.report.Results;

class ParallelTests {

    private static final int CORES = 2;
    private static final int ROUNDS = 3;

    private final List<Double> told = new ArrayList<>();

    @Test
    void predictsAndMeasuresEachSerialShare() throws Exception {
        Results results = run();

        assertThat(results.findings()).extracting(Finding::what).hasSize(7).doesNotHaveDuplicates();
        assertThat(results.findings()).allSatisfy(finding -> {
            assertThat(finding.predicted()).isFinite().isPositive();
            assertThat(finding.measured()).isFinite();
        });
        assertThat(results.findings().get(1).predicted())
                .isGreaterThan(results.findings().get(0).predicted());
        assertThat(results.inputs())
                .allSatisfy(input -> assertThat(input.value()).isFinite());
    }

    @Test
    void drawsWhatWasMeasuredBesideWhatWasPredicted() throws Exception {
        var speedUps = run().charts().getFirst();

        assertThat(speedUps.series())
                .extracting(Series::predicted)
                .containsExactly(false, true, false, true, false, true);
        assertThat(speedUps.series()).allSatisfy(series -> {
            assertThat(series.points()).extracting(point -> point.x()).containsExactly(1.0, 2.0, 3.0, 4.0, 6.0, 8.0);
            assertThat(series.points().getFirst().y()).isEqualTo(1);
        });
    }

    @Test
    void keepsEachTimeThatItTook() throws Exception {
        assertThat(run().samples())
                .filteredOn(samples -> samples.what().contains("serial share"))
                .hasSize(3 * 6)
                .allSatisfy(samples -> assertThat(samples.values()).hasSize(ROUNDS));
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        run();

        assertThat(told).isSorted().hasSizeGreaterThan(3 + ROUNDS).allMatch(share -> share >= 0 && share <= 1);
    }

    @Test
    void endsWhenItIsCancelled() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(this::run).isInstanceOf(InterruptedException.class);
    }

    private Results run() throws InterruptedException {
        return new Parallel(CORES, cores -> new Plan(cores, 0.001, ROUNDS, 1), cores -> Plan.of(cores, false))
                .run(new NoSystem(told::add));
    }
}
