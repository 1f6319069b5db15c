package vitrine.web.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HealthTests {

    private final Health health = new Health(2, 100);

    @Test
    void setsAsideAfterFailuresInARow() {
        health.failed(1000);
        assertThat(health.isSetAside()).isFalse();

        health.failed(1000);

        assertThat(health.isSetAside()).isTrue();
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        health.failed(1000);
        health.succeeded();
        health.failed(1000);

        assertThat(health.isSetAside()).isFalse();
    }

    @Test
    void admitsOneTrialEachBackOff() {
        health.failed(1000);
        health.failed(1000);

        assertThat(health.admitsTrial(1050)).isFalse();
        assertThat(health.admitsTrial(1150)).isTrue();
        assertThat(health.admitsTrial(1150)).isFalse();
        assertThat(health.admitsTrial(1300)).isTrue();
    }

    @Test
    void isTrustedAgainAfterATrialThatSucceeds() {
        health.failed(1000);
        health.failed(1000);
        health.admitsTrial(1150);

        health.succeeded();

        assertThat(health.isSetAside()).isFalse();
    }
}
