package vitrine.system.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vitrine.system.telemetry.Rules.Rule;

/** Prometheus's rules: about metrics that there are, each alert with its line in the runbook and its tests. */
class RulesTests {

    /** What Prometheus itself notes of each scrape. */
    private static final Set<String> ITS_OWN = Set.of("up");

    private final List<Rule> rules = Rules.read();

    @Test
    void askForMetricsThatThereAre() {
        Set<String> known = new HashSet<>(Catalogue.read().samples());
        known.addAll(ITS_OWN);
        rules.stream().filter(rule -> !rule.isAlert()).map(Rule::name).forEach(known::add);

        assertThat(rules)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(Query.metrics(rule.query()))
                        .as(rule.name())
                        .isNotEmpty()
                        .isSubsetOf(known));
    }

    @Test
    void sayForEachAlertWhatToDo() throws IOException {
        List<String> runbook = Files.readAllLines(Catalogue.OBSERVABILITY.resolve("runbook.md"));
        Set<String> alerts =
                rules.stream().filter(Rule::isAlert).map(Rule::name).collect(Collectors.toSet());

        assertThat(rules.stream().filter(Rule::isAlert))
                .allSatisfy(alert -> assertThat(alert.runbook())
                        .isEqualTo("observability/runbook.md#" + alert.name().toLowerCase(Locale.ROOT)));
        assertThat(runbook.stream().filter(line -> line.startsWith("## ")).map(line -> line.substring(3)))
                .containsExactlyInAnyOrderElementsOf(alerts);
    }

    @Test
    void areTestedFiringAndNotFiring() throws IOException {
        String tests = Files.readString(Rules.PROMETHEUS.resolve("tests/alerts_test.yml"));

        assertThat(rules.stream().filter(Rule::isAlert)).allSatisfy(alert -> {
            long all = tests.lines()
                    .filter(line -> line.strip().equals("alertname: " + alert.name()))
                    .count();
            long firing = Stream.of(tests.split("- eval_time:", -1))
                    .filter(test -> test.contains("alertname: " + alert.name() + "\n"))
                    .filter(test -> test.contains("exp_alerts:"))
                    .count();
            assertThat(firing).as("%s fires", alert.name()).isPositive();
            assertThat(all).as("%s does not fire", alert.name()).isGreaterThan(firing);
        });
    }

    /** A sample that a test expects, as {@code {labels: 'name{tier="web"}', value: 30}}. */
    @Test
    void areTestedByAValueThatTheyRecord() throws IOException {
        String tests = Files.readString(Rules.PROMETHEUS.resolve("tests/rules_test.yml"))
                + Files.readString(Rules.PROMETHEUS.resolve("tests/networks_test.yml"));
        List<String> expected = tests.lines()
                .filter(line -> line.strip().startsWith("- {labels: '"))
                .map(line -> line.strip().substring("- {labels: '".length()))
                .toList();

        assertThat(rules.stream().filter(rule -> !rule.isAlert()))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(expected)
                        .as("%s%s", rule.name(), rule.labels())
                        .anyMatch(sample -> sample.split("[{']", 2)[0].equals(rule.name())
                                && rule.labels().entrySet().stream()
                                        .allMatch(label ->
                                                sample.contains(label.getKey() + "=\"" + label.getValue() + "\""))));
    }
}
