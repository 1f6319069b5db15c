package vitrine.lab.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UslTests {

    private static final List<Integer> CONCURRENCIES = List.of(1, 2, 4, 8, 16, 32, 64, 128, 256);

    @ParameterizedTest
    @CsvSource({"1000, 0.05, 0.0001", "250, 0.3, 0", "12000, 0, 0.00002", "1, 0, 0", "500, 0.9, 0.01"})
    void findsTheLawThatMadeTheFigures(double lambda, double sigma, double kappa) {
        Usl made = new Usl(lambda, sigma, kappa);

        Usl found = Usl.fit(by(made));

        assertThat(found.lambda()).isCloseTo(lambda, within(lambda * 1e-6));
        assertThat(found.sigma()).isCloseTo(sigma, within(1e-6));
        assertThat(found.kappa()).isCloseTo(kappa, within(1e-6));
        assertThat(found.meanError(by(made))).isLessThan(1e-6);
    }

    /** Faster with more at once than in proportion would take a contention below nothing. */
    @Test
    void hasNoFactorBelowNothing() {
        Usl law = Usl.fit(List.of(
                new Throughput(1, 100), new Throughput(2, 230), new Throughput(4, 500), new Throughput(8, 900)));

        assertThat(law.sigma()).isNotNegative();
        assertThat(law.kappa()).isNotNegative();
        assertThat(law.lambda()).isBetween(100.0, 130.0);
    }

    @Test
    void knowsWhereThroughputIsLargest() {
        Usl law = new Usl(1000, 0.02, 0.0005);
        double peak = law.peak().orElseThrow();

        assertThat(peak).isCloseTo(44.27, within(0.01));
        assertThat(law.perSecond(peak)).isGreaterThan(law.perSecond(peak - 1)).isGreaterThan(law.perSecond(peak + 1));
        assertThat(new Usl(1000, 0.02, 0).peak()).isEmpty();
    }

    @Test
    void takesThreeConcurrenciesAtLeast() {
        assertThatThrownBy(() -> Usl.fit(List.of(new Throughput(1, 1), new Throughput(2, 2), new Throughput(2, 3))))
                .hasMessageContaining("three");
    }

    private static List<Throughput> by(Usl law) {
        return CONCURRENCIES.stream()
                .map(n -> new Throughput(n, law.perSecond(n)))
                .toList();
    }

    @Test
    void isNotFooledByOneRoundThatWasDisturbed() {
        Usl made = new Usl(1000, 0.05, 0.0001);
        List<Throughput> measured = by(made).stream()
                .map(point -> point.concurrency() == 8 ? new Throughput(8, point.perSecond() * 0.9) : point)
                .toList();

        assertThat(Usl.fit(measured).perSecond(32)).isCloseTo(made.perSecond(32), within(made.perSecond(32) * 0.05));
    }
}
