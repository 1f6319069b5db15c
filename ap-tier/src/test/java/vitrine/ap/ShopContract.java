package vitrine.ap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vitrine.ap.support.Api;
import vitrine.ap.support.Api.Answer;
import vitrine.ap.support.Tier;
import vitrine.ap.support.Together;

/** What the shop does, whichever database lies beneath. */
abstract class ShopContract {

    abstract Tier tier();

    private Api api() {
        return tier().api();
    }

    @Test
    void listsTwentyFourSubjectsThatHoldAllBooks() {
        JsonNode subjects = api().get("/api/subjects").body();

        assertThat(subjects).hasSize(24);
        assertThat(StreamSupport.stream(subjects.spliterator(), false)
                        .mapToInt(subject -> subject.get("books").asInt())
                        .sum())
                .isEqualTo(Tier.BOOKS);
    }

    @Test
    void showsABookWithItsDescriptionAndFiveOthers() {
        JsonNode book = api().get("/api/books/42").body();

        assertThat(book.get("id").asInt()).isEqualTo(42);
        assertThat(book.get("description").asString()).hasSizeBetween(1000, 2200);
        assertThat(book.get("isbn").asString()).startsWith("978").hasSize(13);
        assertThat(book.get("related"))
                .hasSize(5)
                .allSatisfy(other -> assertThat(other.get("id").asInt()).isNotEqualTo(42));
    }

    @Test
    void sendsNoBodyToWhoHoldsTheSameBook() {
        String etag = api().get("/api/books/43").header("ETag");

        Answer again = api().get("/api/books/43", "If-None-Match", "\"other\", W/" + etag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(etag);
    }

    @Test
    void listsTheNewestFirst() {
        List<Integer> ids = ids(api().get("/api/books/new").body());

        assertThat(ids).hasSize(50).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(ids.getFirst()).isEqualTo(Tier.BOOKS);
    }

    @Test
    void listsWhatSoldBest() {
        JsonNode best = api().get("/api/books/best-sellers").body().get("items");

        List<Integer> sold = new ArrayList<>();
        best.forEach(book -> sold.add(book.get("sold").asInt()));
        assertThat(sold).hasSize(50).isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void doesNotKnowEveryIdAndSubject() {
        assertProblem(api().get("/api/books/999999"), 404);
        assertProblem(api().get("/api/books/new?subject=nonsense"), 404);
        assertProblem(api().get("/api/carts/nonsense"), 404);
        assertProblem(api().get("/api/orders/nonsense"), 404);
        assertProblem(api().get("/nowhere"), 404);
        assertProblem(api().post("/api/subjects", "{}"), 405);
    }

    @Test
    void walksAllBooksOfASearchWithoutGapOrDuplicate() {
        List<Integer> walked = walk("/api/books?limit=50");

        assertThat(walked)
                .isEqualTo(IntStream.rangeClosed(1, Tier.BOOKS)
                        .map(i -> Tier.BOOKS + 1 - i)
                        .boxed()
                        .toList());
    }

    @Test
    void findsBooksByTheBeginningsOfTheirWordsInAnyOrder() {
        JsonNode book = api().get("/api/books/100").body();
        String[] words = book.get("title").asString().split(" ", -1);
        String last = words[words.length - 1];
        String author = book.get("author").get("name").asString();

        List<Integer> found = walk("/api/books?limit=7&title=" + word(last) + "+" + word(words[0]) + "&author="
                + word(author.substring(0, 3)) + "&subject="
                + book.get("subject").get("id").asString());

        assertThat(found).contains(100);
        assertThat(walk("/api/books?title=" + word(last) + "+zzzz")).isEmpty();
    }

    @Test
    void namesTheFieldsThatItCannotTake() {
        assertThat(fields(api().get("/api/books?limit=51"))).containsExactly("limit");
        assertThat(fields(api().get("/api/books?after=nonsense"))).containsExactly("after");
        assertThat(fields(api().get("/api/books/one"))).containsExactly("id");
        assertThat(fields(api().post("/api/orders", "{}", "Idempotency-Key", "k")))
                .containsExactlyInAnyOrder("cartId", "customer", "address");
        assertThat(fields(api().post("/api/orders", "{}"))).containsExactly("Idempotency-Key");
        assertThat(fields(api().order("x", " ", "k"))).containsExactly("customer.name");
    }

    @Test
    void refusesWhatIsNoJsonOrTooMuchOfIt() {
        String cart = "/api/carts/" + api().cartWith(7, 1) + "/lines/7";

        assertProblem(api().put(cart, "{"), 400);
        assertProblem(api().put(cart, "{\"quantity\":1,\"x\":\"" + "x".repeat(100_000) + "\"}"), 413);
    }

    @Test
    void fillsACartAndEmptiesIt() {
        String cart = api().cartWith(10, 2);
        JsonNode two = api().put("/api/carts/" + cart + "/lines/11", "{\"quantity\":3}")
                .body();
        int price = two.get("lines").get(0).get("book").get("priceCents").asInt();
        JsonNode one = api().delete("/api/carts/" + cart + "/lines/11").body();

        assertThat(two.get("lines")).hasSize(2);
        assertThat(one.get("lines")).hasSize(1);
        assertThat(one.get("totalCents").asInt()).isEqualTo(2 * price);
        assertThat(api().get("/api/carts/" + cart).body()).isEqualTo(one);
        assertProblem(api().put("/api/carts/" + cart + "/lines/999999", "{\"quantity\":1}"), 404);
    }

    @Test
    void turnsACartIntoAnOrderAndTakesItsStock() {
        int before = api().stock(20);
        String cart = api().cartWith(20, 2);

        Answer order = api().order(cart);

        assertThat(order.status()).isEqualTo(201);
        assertThat(api().get(order.header("Location")).body()).isEqualTo(order.body());
        assertThat(api().stock(20)).isEqualTo(before - 2);
        assertProblem(api().get("/api/carts/" + cart), 404);
        assertProblem(api().order(cart), 404);
    }

    @Test
    void givesARetryTheFirstAnswer() {
        String cart = api().cartWith(21, 1);
        int before = api().stock(21);
        String key = UUID.randomUUID().toString();

        Answer first = api().order(cart, "Ada", key);
        Answer second = api().order(cart, "Ada", key);
        Answer other = api().order(cart, "Bob", key);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertProblem(other, 422);
        assertThat(api().stock(21)).isEqualTo(before - 1);
    }

    @Test
    void givesTwinsOfARequestOneOrder() throws Exception {
        String cart = api().cartWith(22, 1);
        int before = api().stock(22);
        String key = UUID.randomUUID().toString();

        List<Answer> answers = Together.run(Collections.nCopies(8, () -> api().order(cart, "Ada", key)));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(Answer::body)
                .containsOnly(answers.getFirst().body());
        assertThat(api().stock(22)).isEqualTo(before - 1);
    }

    @Test
    void sellsTheLastCopyOnce() throws Exception {
        api().setStock(30, 1, Tier.ADMIN_TOKEN);
        List<Callable<Answer>> clients = carts(2, 30, 1);

        List<Answer> answers = Together.run(clients);

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        JsonNode refused = answers.stream()
                .filter(answer -> answer.status() == 409)
                .findFirst()
                .orElseThrow()
                .body();
        assertThat(refused.get("bookId").asInt()).isEqualTo(30);
        assertThat(refused.get("available").asInt()).isZero();
        assertThat(api().stock(30)).isZero();
    }

    @Test
    void sellsNoMoreThanThereIsHoweverManyWantIt() throws Exception {
        api().setStock(31, 10, Tier.ADMIN_TOKEN);

        List<Answer> answers = Together.run(carts(20, 31, 1));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(10);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(10);
        assertThat(api().stock(31)).isZero();
    }

    @Test
    void takesAllOfACartOrNothing() {
        api().setStock(33, 1, Tier.ADMIN_TOKEN);
        int before = api().stock(32);
        String cart = api().cartWith(32, 1);
        api().put("/api/carts/" + cart + "/lines/33", "{\"quantity\":2}");

        Answer answer = api().order(cart);

        assertProblem(answer, 409);
        assertThat(answer.body().get("available").asInt()).isEqualTo(1);
        assertThat(api().stock(32)).isEqualTo(before);
        assertThat(api().get("/api/carts/" + cart).status()).isEqualTo(200);
    }

    @Test
    void letsAnAdministratorChangeAPrice() {
        Answer changed = api().patch(
                        "/api/admin/books/50", "{\"priceCents\":777}", "Authorization", "Bearer " + Tier.ADMIN_TOKEN);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(api().get("/api/books/50").body().get("priceCents").asInt()).isEqualTo(777);
        assertProblem(api().patch("/api/admin/books/50", "{\"priceCents\":1}"), 401);
        assertProblem(api().patch("/api/admin/books/50", "{\"priceCents\":-1}"), 401);
        assertProblem(api().patch("/api/%61dmin/books/50", "{\"priceCents\":1}"), 401);
        assertProblem(api().patch("/api/admin/books/50", "{\"priceCents\":1}", "Authorization", "Bearer wrong"), 401);
        assertThat(fields(api().patch(
                                "/api/admin/books/50",
                                "{\"priceCents\":0}",
                                "Authorization",
                                "Bearer " + Tier.ADMIN_TOKEN)))
                .containsExactly("priceCents");
    }

    private List<Callable<Answer>> carts(int clients, long bookId, int quantity) {
        List<Callable<Answer>> orders = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            String cart = api().cartWith(bookId, quantity);
            orders.add(() -> api().order(cart));
        }
        return orders;
    }

    private List<Integer> walk(String path) {
        List<Integer> ids = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            JsonNode page = api().get(next).body();
            ids.addAll(ids(page));
            next = page.get("next").isNull()
                    ? ""
                    : path + "&after=" + page.get("next").asString();
        }
        return ids;
    }

    private static List<Integer> ids(JsonNode page) {
        List<Integer> ids = new ArrayList<>();
        page.get("items").forEach(book -> ids.add(book.get("id").asInt()));
        return ids;
    }

    private static String word(String text) {
        return text.replaceAll("[^A-Za-z]", "");
    }

    private static List<String> fields(Answer answer) {
        assertProblem(answer, 400);
        List<String> fields = new ArrayList<>();
        answer.body()
                .get("errors")
                .forEach(error -> fields.add(error.get("field").asString()));
        return fields;
    }

    static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body().get("status").asInt()).isEqualTo(status);
        assertThat(answer.body().get("title").asString()).isNotBlank();
    }
}
