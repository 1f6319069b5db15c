package vitrine.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vitrine.system.harness.Answer;
import vitrine.system.harness.RunsVitrine;
import vitrine.system.harness.Shop;
import vitrine.system.harness.Vitrine;

/** What a customer's program does, through all three tiers. */
@RunsVitrine
class ShopFlowTests {

    private Shop shop;

    @BeforeEach
    void visit(Vitrine vitrine) {
        shop = vitrine.shop();
    }

    @Test
    void thePagesAreServedBesideTheApi() {
        for (String page : new String[] {"/", "/subject", "/search", "/book", "/cart", "/checkout", "/order"}) {
            Answer answer = shop.get(page);

            assertThat(answer.status()).as(page).isEqualTo(200);
            assertThat(answer.header("Content-Type")).as(page).startsWith("text/html");
        }
    }

    @Test
    void subjectsLeadToTheirNewBooksAndBestSellers() {
        Answer subjects = shop.get("/api/subjects");
        String subject = subjects.text("$[0].id");

        Answer newest = shop.get("/api/books/new?subject=" + subject);
        Answer best = shop.get("/api/books/best-sellers?subject=" + subject);

        assertThat(subjects.list("$[*].id")).hasSize(24);
        assertThat(newest.list("$.items[*].subject.id")).isNotEmpty().containsOnly(subject);
        assertThat(best.list("$.items[*].subject.id")).isNotEmpty().containsOnly(subject);
    }

    @Test
    void searchGoesOnWhereTheLastPageEnded() {
        String subject = shop.get("/api/subjects").text("$[0].id");

        Answer first = shop.get("/api/books?limit=10&subject=" + subject);
        Answer second = shop.get("/api/books?limit=10&subject=" + subject + "&after=" + first.text("$.next"));

        assertThat(first.list("$.items[*].id")).hasSize(10);
        assertThat(second.list("$.items[*].id")).isNotEmpty().doesNotContainAnyElementsOf(first.list("$.items[*].id"));
    }

    @Test
    void aBookIsFoundByAWordOfItsTitle() {
        Answer book = shop.get("/api/books/42");
        String longestWord = Arrays.stream(book.text("$.title").split("[^A-Za-z]+"))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();

        Answer found = shop.get("/api/books?limit=50&title=" + longestWord);

        assertThat(found.list("$.items[*].title"))
                .isNotEmpty()
                .allSatisfy(title -> assertThat(title.toString()).containsIgnoringCase(longestWord));
    }

    @Test
    void anOrderHasTheLinesOfTheCartAndIsFoundByItsId() {
        int price = shop.get("/api/books/7").number("$.priceCents");
        String cart = shop.cartWith("7", 2);

        Answer placed = shop.order(cart, UUID.randomUUID().toString());
        Answer seen = shop.get("/api/orders/" + placed.text("$.id"));

        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.header("Location")).endsWith("/api/orders/" + placed.text("$.id"));
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text("$.status")).isEqualTo("placed");
        assertThat(seen.number("$.lines[0].bookId")).isEqualTo(7);
        assertThat(seen.number("$.totalCents")).isEqualTo(2 * price);
    }

    @Test
    void aRepeatedOrderIsAnsweredLikeTheFirst() {
        String cart = shop.cartWith("8", 1);
        String key = UUID.randomUUID().toString();

        Answer first = shop.order(cart, key);
        Answer again = shop.order(cart, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.text("$.id")).isEqualTo(first.text("$.id"));
    }

    @Test
    void aWrongFieldIsNamedThroughTheWebTier() {
        String cart = shop.cartWith("9", 1);
        String order = Shop.orderOf(cart).replace("ada@example.org", "nobody");

        Answer refused = shop.send(
                "POST",
                "/api/orders",
                order,
                "Idempotency-Key",
                UUID.randomUUID().toString());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.list("$.errors[*].field")).contains("customer.email");
    }

    @Test
    void anUnknownBookIsAProblemThatTheWebTierPassesOn() {
        Answer answer = shop.get("/api/books/999999999");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.number("$.status")).isEqualTo(404);
    }

    @Test
    void aBookThatTheClientHasIsNotSentAgain() {
        Answer first = shop.get("/api/books/42");

        Answer again = shop.get("/api/books/42", "If-None-Match", first.header("ETag"));

        assertThat(first.header("ETag")).isNotEmpty();
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aFileThatTheClientHasIsNotSentAgain() {
        Answer first = shop.get("/covers/000-large.jpg");

        Answer again = shop.get("/covers/000-large.jpg", "If-None-Match", first.header("ETag"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void onlyTheAdminChangesAPrice(Vitrine vitrine) {
        String change = "{\"priceCents\":777}";

        Answer stranger = shop.send("PATCH", "/api/admin/books/11", change, "Authorization", "Bearer guessed");
        Answer admin = shop.send(
                "PATCH", "/api/admin/books/11", change, "Authorization", "Bearer " + vitrine.secret("admin-token"));

        assertThat(stranger.status()).isEqualTo(401);
        assertThat(admin.status()).isEqualTo(200);
        assertThat(shop.get("/api/books/11").number("$.priceCents")).isEqualTo(777);
    }
}
