package vitrine.lab.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangTests {

    /** From the tables of the formula B: so much can be offered to so many lines for so much to be turned away. */
    @ParameterizedTest
    @CsvSource({"1, 1, 0.5", "1, 2, 0.2", "4.461, 10, 0.01", "12.03, 20, 0.01", "84.06, 100, 0.01", "2.2185, 5, 0.05"})
    void turnsAwayAsManyAsTheTables(double offered, int servers, double blocked) {
        assertThat(new Erlang(offered, 1, servers).blocked()).isCloseTo(blocked, within(2e-5));
    }

    /** The call centre of the textbooks: 200 calls an hour of 3 minutes, which is 10 Erlang. */
    @ParameterizedTest
    @CsvSource({"11, 0.682, 122.8", "12, 0.449, 40.4", "13, 0.285, 17.1", "14, 0.174, 7.8"})
    void waitsAsTheCallersOfACallCentre(int agents, double waits, double seconds) {
        Erlang centre = new Erlang(200 / 3600.0, 180, agents);

        assertThat(centre.offered()).isCloseTo(10, within(1e-9));
        assertThat(centre.waits()).isCloseTo(waits, within(5e-4));
        assertThat(centre.waitSeconds()).isCloseTo(seconds, within(0.05));
    }

    /** 88.8 % of the calls are answered within 20 s by 14 agents. */
    @Test
    void knowsHowManyWaitHowLong() {
        Erlang centre = new Erlang(200 / 3600.0, 180, 14);

        assertThat(centre.waitsLongerThan(20)).isCloseTo(1 - 0.888, within(5e-4));
        assertThat(centre.waitSecondsAt(1 - centre.waitsLongerThan(20))).isCloseTo(20, within(1e-9));
        assertThat(centre.waitSecondsAt(0.5)).isZero();
    }

    /** M/M/1: the share that waits is the utilisation, and the response takes {@code S / (1 - rho)}. */
    @Test
    void isTheSimplestQueueWithOneServer() {
        Erlang queue = new Erlang(80, 0.01, 1);

        assertThat(queue.waits()).isCloseTo(0.8, within(1e-12));
        assertThat(queue.responseSeconds()).isCloseTo(0.05, within(1e-12));
        assertThat(queue.queued()).isCloseTo(3.2, within(1e-9));
        assertThat(queue.waitSecondsAt(0.99)).isCloseTo(Math.log(80) / 20, within(1e-9));
    }

    @Test
    void waitsForeverWhereMoreComesThanCanBeServed() {
        Erlang full = new Erlang(2, 1, 2);

        assertThat(full.waits()).isEqualTo(1);
        assertThat(full.waitSeconds()).isInfinite();
        assertThat(full.waitsLongerThan(1e9)).isEqualTo(1);
        assertThat(full.waitSecondsAt(0.5)).isInfinite();
        assertThat(full.queued()).isInfinite();
    }

    @Test
    void waitsForNothingWhereNothingComes() {
        Erlang idle = new Erlang(0, 1, 2);

        assertThat(idle.blocked()).isZero();
        assertThat(idle.waits()).isZero();
        assertThat(idle.waitSeconds()).isZero();
        assertThat(idle.waitSecondsAt(0.99)).isZero();
    }

    @Test
    void countsManyServers() {
        Erlang many = new Erlang(9_800, 1, 10_000);

        assertThat(many.waits()).isBetween(0.0, 0.1);
        assertThatThrownBy(() -> new Erlang(1, 1, 0)).hasMessageContaining("0 servers");
    }
}
