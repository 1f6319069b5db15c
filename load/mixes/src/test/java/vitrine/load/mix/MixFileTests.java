package vitrine.load.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MixFileTests {

    private static final List<String> BROWSING_INTERACTIONS =
            List.of("home", "new-products", "best-sellers", "product-detail", "search-request", "search-results");
    private static final Path API = Path.of("../../ap-tier/src/main/resources/openapi.json");
    private static final Path SITE = Path.of("../../web-tier/site/src/main/site");

    private final MixFile file = MixFile.read();

    @ParameterizedTest
    @CsvSource({"browsing, 95", "shopping, 80", "ordering, 50"})
    void sharesOfAMixAreAHundredPercentOfWhichSoManyBrowse(String mix, double browsing) {
        var shares = file.mix(mix).shares();

        assertThat(shares.stream().mapToDouble(Mix.Share::percent).sum()).isCloseTo(100, within(1e-9));
        assertThat(shares.stream()
                        .filter(share -> BROWSING_INTERACTIONS.contains(
                                share.interaction().name()))
                        .mapToDouble(Mix.Share::percent)
                        .sum())
                .isCloseTo(browsing, within(1e-9));
    }

    @Test
    void hasTheFourteenInteractionsOfTpcWInEachOfItsThreeMixes() {
        assertThat(file.mixes()).containsExactly("browsing", "shopping", "ordering");
        assertThat(file.mixes())
                .allSatisfy(mix -> assertThat(file.mix(mix).shares()).hasSize(14));
    }

    @Test
    void eachRequestIsOneThatTheShopHas() throws IOException {
        JsonNode paths = JsonMapper.shared().readTree(Files.readString(API)).get("paths");

        assertThat(file.interactions()).allSatisfy(interaction -> {
            String path = interaction.path().replaceAll("\\?.*", "");
            if (path.startsWith("/api/")) {
                assertThat(paths.get(inDocument(path))).as(path).isNotNull();
                assertThat(paths.get(inDocument(path)).get(interaction.method().toLowerCase(Locale.ROOT)))
                        .as(interaction.toString())
                        .isNotNull();
            } else {
                assertThat(SITE.resolve(path.equals("/") ? "index.html" : path.substring(1) + ".html"))
                        .exists();
            }
        });
    }

    private static String inDocument(String path) {
        return path.replace("{cart}", "{cartId}")
                .replace("{order}", "{orderId}")
                .replace("lines/{book}", "lines/{bookId}")
                .replace("books/{book}", "books/{id}");
    }

    @Test
    void refusesAMixThatIsNotThereAndSaysWhichAre() {
        assertThatThrownBy(() -> file.mix("christmas"))
                .hasMessage("mix: one of browsing, shopping, ordering, not 'christmas'");
    }

    @Test
    void refusesSharesThatAreNotAHundredPercent() {
        var wrong = MixFile.parse(
                List.of("interaction,half,method,path,body,statuses", "home,50,GET,/,,200", "away,49,GET,/away,,200"));

        assertThatThrownBy(() -> wrong.mix("half")).hasMessage("mix half: its shares are 99.0 percent and not 100");
    }

    @ParameterizedTest
    @CsvSource({"browsing", "shopping", "ordering"})
    void choosesEachInteractionAsOftenAsItsShareSays(String name) {
        Mix mix = file.mix(name);
        var random = SeededRandom.of(1, 0);
        int draws = 200_000;

        var counts = new HashMap<Interaction, Integer>();
        for (int i = 0; i < draws; i++) {
            counts.merge(mix.choose(random), 1, Integer::sum);
        }

        assertThat(mix.shares())
                .allSatisfy(share -> assertThat(100.0 * counts.getOrDefault(share.interaction(), 0) / draws)
                        .as(share.interaction().name())
                        .isCloseTo(share.percent(), within(4 * deviation(share.percent(), draws))));
    }

    /** The standard deviation of a share in percent among so many independent draws. */
    private static double deviation(double percent, int draws) {
        return Math.sqrt(percent * (100 - percent) / draws);
    }

    @Test
    void bodiesAreJson() {
        assertThat(file.interactions())
                .filteredOn(interaction -> interaction.body() != null)
                .allSatisfy(interaction -> assertThat(JsonMapper.shared()
                                .readTree(String.valueOf(interaction.body()))
                                .isObject())
                        .isTrue());
    }
}
