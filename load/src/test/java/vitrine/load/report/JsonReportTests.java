package vitrine.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonReportTests {

    @Test
    void writesWhatWatchingCosts() {
        assertThat(new JsonReport(ExampleResults.cost()).toString())
                .contains("{\"idleShare\": 0.003, \"tier\": \"web\", \"watchedShare\": 0.012}");
    }

    @Test
    void writesEachRoundAsItWasMeasuredAndNullWhereNothingIsKnown() {
        assertThat(new JsonReport(ExampleResults.results())).hasToString("""
            {
              "setting": "A \\"test\\"",
              "upSeconds": null,
              "memory": [
                {"processId": 11, "pssBytes": 60000000, "tier": "web"},
                {"processId": 12, "pssBytes": 90000000, "tier": "web"},
                {"processId": 13, "pssBytes": 100000000, "tier": "db"}
              ],
              "watching": [],
              "rounds": [
                {"cpuMicros": {"ap": 0.0, "web": 2000000.0}, "number": 1, "otherCpus": 0.1, "p50Micros": 512.0, "p99Micros": 4096.0, "refused": 0, "requests": 30000, "requestsPerSecond": 30000.0, "scenario": "page", "side": "vitrine", "socketErrors": 0},
                {"cpuMicros": {"nginx": 1000000.0}, "number": 1, "otherCpus": 0.2, "p50Micros": 512.0, "p99Micros": 4096.0, "refused": 0, "requests": 40000, "requestsPerSecond": 40000.0, "scenario": "page", "side": "nginx", "socketErrors": 0},
                {"cpuMicros": {"ap": 600000.0, "db": 0.0, "web": 500000.0}, "number": 1, "otherCpus": 0.3, "p50Micros": 512.0, "p99Micros": 4096.0, "refused": 0, "requests": 10000, "requestsPerSecond": 10000.0, "scenario": "book-cached", "side": "vitrine", "socketErrors": 3},
                {"cpuMicros": {"nginx": null}, "number": 1, "otherCpus": null, "p50Micros": 512.0, "p99Micros": 4096.0, "refused": 0, "requests": 20000, "requestsPerSecond": 20000.0, "scenario": "book-cached", "side": "nginx", "socketErrors": 0}
              ]
            }
            """);
    }
}
