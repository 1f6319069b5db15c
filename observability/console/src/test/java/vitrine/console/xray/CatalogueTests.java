package vitrine.console.xray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vitrine.console.hop.FactView;

/** What the page explains, held against hops that were recorded from a running system (see README.md beside them). */
class CatalogueTests {

    private static final JsonNode CATALOGUE = Recordings.json("/vitrine/console/static/facts.json");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "book-client",
                "book-web",
                "book-ap",
                "book-db",
                "order-client",
                "order-web",
                "order-ap",
                "order-db",
                "cover-web"
            })
    void explainsEveryFactThatATierTells(String recording) {
        Set<String> explained = Set.copyOf(CATALOGUE.get("facts").propertyNames());

        Set<String> told = new TreeSet<>();
        Recordings.hops(recording)
                .forEach(hop -> Stream.concat(
                                hop.facts().stream(), hop.allSteps().flatMap(step -> step.facts().stream()))
                        .map(FactView::name)
                        .forEach(told::add));

        assertThat(told).isNotEmpty().isSubsetOf(explained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "book-client",
                "book-web",
                "book-ap",
                "book-db",
                "order-client",
                "order-web",
                "order-ap",
                "order-db",
                "cover-web"
            })
    void explainsEveryStepThatATierTells(String recording) {
        Set<String> explained = Set.copyOf(CATALOGUE.get("steps").propertyNames());

        Set<String> told = new TreeSet<>();
        Recordings.hops(recording).forEach(hop -> hop.allSteps().forEach(step -> told.add(step.name())));

        assertThat(told).isNotEmpty().isSubsetOf(explained);
    }

    @Test
    void saysOfEachFactWhatItIsAndLinksOnlyByHttps() {
        CATALOGUE.get("facts").forEach(fact -> {
            assertThat(fact.get("about").asString()).endsWith(".");
            assertThat(fact.path("link").asString("")).startsWith("https://");
        });
    }
}
