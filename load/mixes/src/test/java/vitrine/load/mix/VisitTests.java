package vitrine.load.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VisitTests {

    private static final Map<String, String> ORDERING = Map.of("mix", "ordering", "visit", "400");

    private int ids;

    @Test
    void asksForTheSameWithTheSameSeed() {
        assertThat(paths(ExampleCatalogue.visits(ORDERING))).isEqualTo(paths(ExampleCatalogue.visits(ORDERING)));
    }

    @Test
    void asksForSomethingElseWithAnotherSeedAndOnTheNextVisit() {
        var visits = ExampleCatalogue.visits(ORDERING);
        var others = ExampleCatalogue.visits(Map.of("mix", "ordering", "visit", "400", "seed", "2"));

        var first = paths(visits);

        assertThat(first).isNotEqualTo(paths(visits)).isNotEqualTo(paths(others));
    }

    @Test
    void asksForTheSameBooksWhateverTheAnswers() {
        var answered = run(ExampleCatalogue.visits(ORDERING).begin(), 0);
        var refused = run(ExampleCatalogue.visits(ORDERING).begin(), 503);

        assertThat(details(refused)).isEqualTo(details(answered)).isNotEmpty();
    }

    @Test
    void hasACartBeforeItPutsABookIntoItAndABookInItBeforeItOrders() {
        var requests = run(ExampleCatalogue.visits(ORDERING).begin(), 0);

        assertThat(requests).allSatisfy(request -> assertThat(request.path()).doesNotContain("{", "//"));
        assertThat(names(requests)).contains("new-cart", "first-line", "buy-confirm", "order-display");
        var cartOrders = names(requests).stream()
                .filter(List.of("new-cart", "first-line", "shopping-cart", "buy-confirm", "first-order")::contains)
                .toList();
        for (int i = 0; i < cartOrders.size(); i++) {
            if (cartOrders.get(i).equals("buy-confirm")) {
                assertThat(cartOrders.get(i - 1)).isIn("first-line", "shopping-cart");
            }
        }
    }

    @Test
    void ordersEachCartOnceWithAKeyOfItsOwn() {
        var keys = run(ExampleCatalogue.visits(ORDERING).begin(), 0).stream()
                .filter(request -> request.key() != null)
                .map(Request::key)
                .toList();

        assertThat(keys).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }

    @Test
    void thinksBeforeAnInteractionAndNotBeforeWhatThatNeeds() {
        var requests = run(ExampleCatalogue.visits(ORDERING).begin(), 0);

        assertThat(requests).filteredOn(request -> request.think().isPositive()).hasSize(400);
    }

    @Test
    void givesAWishUpAfterAWrongAnswer() {
        var requests = run(ExampleCatalogue.visits(ORDERING).begin(), 503);

        assertThat(requests).hasSize(400);
        assertThat(names(requests)).doesNotContain("buy-confirm", "shopping-cart");
    }

    @Test
    void keepsTheSharesOfItsMix() {
        var names = names(run(
                ExampleCatalogue.visits(Map.of("mix", "shopping", "visit", "10000"))
                        .begin(),
                0));

        assertThat(100.0 * names.stream().filter("product-detail"::equals).count() / 10_000)
                .isCloseTo(17, within(1.5));
        assertThat(100.0 * names.stream().filter("buy-confirm"::equals).count() / 10_000)
                .isCloseTo(1.2, within(0.4));
    }

    private List<String> paths(Visits visits) {
        ids = 0;
        return run(visits.begin(), 0).stream()
                .map(request -> request.interaction().method() + " " + request.path() + " " + request.think())
                .toList();
    }

    private static List<String> names(List<Request> requests) {
        return requests.stream().map(request -> request.interaction().name()).toList();
    }

    private static List<String> details(List<Request> requests) {
        return requests.stream()
                .filter(request -> request.interaction().name().equals("product-detail"))
                .map(Request::path)
                .toList();
    }

    /** @param always the status of each answer; 0: a right one */
    private List<Request> run(Visit visit, int always) {
        var requests = new ArrayList<Request>();
        while (visit.hasNext()) {
            Request request = visit.next();
            requests.add(request);
            int right = request.interaction().statuses().stream()
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            visit.answered(always == 0 ? right : always, "{\"id\":\"id" + ids++ + "\"}");
        }
        return requests;
    }
}
