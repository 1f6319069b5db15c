package vitrine.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vitrine.system.harness.Answer;
import vitrine.system.harness.RunsVitrine;
import vitrine.system.harness.Shop;
import vitrine.system.harness.Vitrine;

/** Customers who want the same last copy at the same time. */
@RunsVitrine
class LastCopyTests {

    private static final int MOST_PER_ORDER = 99;

    @Test
    void oneOfTwoCustomersGetsTheLastCopy(Vitrine vitrine) throws Exception {
        sellAllButOne(vitrine.shop(), "1234");

        List<Answer> answers = orderAtOnce(vitrine, "1234", 2);

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .singleElement()
                .satisfies(soldOut -> {
                    assertThat(soldOut.header("Content-Type")).startsWith("application/problem+json");
                    assertThat(soldOut.text("$.bookId")).isEqualTo("1234");
                    assertThat(soldOut.number("$.available")).isZero();
                });
    }

    @Test
    void oneOfACrowdGetsTheLastCopy(Vitrine vitrine) throws Exception {
        sellAllButOne(vitrine.shop(), "1235");

        List<Answer> answers = orderAtOnce(vitrine, "1235", 16);

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(15);
    }

    private static void sellAllButOne(Shop shop, String book) {
        Answer answer = order(shop, book, MOST_PER_ORDER);
        while (answer.status() == 201) {
            answer = order(shop, book, MOST_PER_ORDER);
        }
        int left = answer.number("$.available");
        assertThat(left).as("copies left").isPositive();
        if (left > 1) {
            assertThat(order(shop, book, left - 1).status()).isEqualTo(201);
        }
    }

    private static Answer order(Shop shop, String book, int quantity) {
        return shop.order(shop.cartWith(book, quantity), UUID.randomUUID().toString());
    }

    private static List<Answer> orderAtOnce(Vitrine vitrine, String book, int customers) throws Exception {
        var start = new CyclicBarrier(customers);
        List<Callable<Answer>> orders = IntStream.range(0, customers)
                .<Callable<Answer>>mapToObj(_ -> {
                    Shop shop = vitrine.shop();
                    String cart = shop.cartWith(book, 1);
                    return () -> {
                        start.await(30, TimeUnit.SECONDS);
                        return shop.order(cart, UUID.randomUUID().toString());
                    };
                })
                .toList();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return executor.invokeAll(orders).stream()
                    .map(LastCopyTests::result)
                    .toList();
        }
    }

    private static Answer result(Future<Answer> order) {
        try {
            return order.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
