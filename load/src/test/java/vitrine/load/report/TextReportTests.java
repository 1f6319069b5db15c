package vitrine.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextReportTests {

    @Test
    void putsNginxBelowUsAndTargetsBelowBoth() {
        assertThat(new TextReport(ExampleResults.results())).hasToString("""
            A "test"

            medians                                requests/s  spread  p50 ms  p99 ms  errors  CPU us/request   web    ap   db
            a page of 2 KB
              vitrine                                  30,000     0 %    0.51    4.10       0            66.7  66.7   0.0    -
              nginx                                    40,000     0 %    0.51    4.10       0            25.0     -     -    -
            a book from the object cache
              vitrine                                  10,000     0 %    0.51    4.10       3           110.0  50.0  60.0  0.0
              nginx, proxying to the same AP tier      20,000     0 %    0.51    4.10       0               -     -     -    -

            CPUs that others on this machine kept busy: median -, most -

            hits during the rounds        object cache  page cache
            a book from the object cache        99.9 %           -

            Memory after the load, MB of PSS a process: db 100, web 60 + 90

            targets                                                      target  measured       verdict
            a page of 2 KB: requests/s by nginx                         >= 0.60      0.75           met
            a book from the object cache: requests/s by nginx proxying  >= 0.60      0.50        missed
            a book from the object cache: CPU us/request, all tiers       <= 90       110        missed
            memory of all processes after the load, MB PSS               <= 900       250           met
            vitrine up to ready, s                                      <= 10.0         -  not measured
            """);
    }

    @Test
    void putsWhatLookingCostsBesideItsTargets() {
        assertThat(new TextReport(ExampleResults.cost())).hasToString("""
            A cost

            medians                            requests/s  spread  p50 ms  p99 ms  errors  CPU us/request    web  ap  db
            a page of 2 KB
              vitrine                              10,000     0 %    0.51    4.10       0           100.0  100.0   -   -
              vitrine, each request looked at      10,000     0 %    0.51    4.10       0           260.0  260.0   -   -
              the version before                   10,000     0 %    0.51    4.10       0            99.0   99.0   -   -

            CPUs that others on this machine kept busy: median 0.10, most 0.10

            an idle tier, % of one CPU  left alone  watched
            web                              0.3 %    1.2 %

            targets                                                   target  measured  verdict
            a page of 2 KB: CPU us more when it is looked at          <= 150       160   missed
            a page of 2 KB: CPU of a request, by the version before  <= 1.02      1.01      met
            web: % of one CPU more while it is watched                <= 2.0       0.9      met
            """);
    }
}
