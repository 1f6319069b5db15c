package vitrine.system.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTests {

    @Test
    void findsTheMetricsAndNothingElse() {
        assertThat(
                        Query.metrics(
                                "sum by (le, tier) (rate(a_bucket{job=\"x_y\", b=~\"c|d{2}\"}[5m])) / on (instance) group_left () tier:b:rate1m"))
                .containsExactly("a_bucket", "tier:b:rate1m");
        assertThat(Query.metrics(
                        "(sum(rate(one[1m])) or vector(0)) > 14.4 * 0.001 and two < bool 3 unless three offset 5m"))
                .containsExactly("one", "three", "two");
        assertThat(Query.metrics("histogram_quantile(0.99, sum(rate(x_bucket[$__rate_interval])) by (le))"))
                .containsExactly("x_bucket");
        assertThat(Query.metrics("a / ignoring (direction) (b{direction=\"out\"} > 10)"))
                .containsExactly("a", "b");
    }
}
