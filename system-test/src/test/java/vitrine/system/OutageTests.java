package vitrine.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vitrine.system.harness.Answer;
import vitrine.system.harness.Processes;
import vitrine.system.harness.RunsVitrine;
import vitrine.system.harness.Shop;
import vitrine.system.harness.Vitrine;

/** A tier is away: the one in front of it says so in time, goes on with what it can, and serves again by itself. */
@RunsVitrine(own = true, settings = "VITRINE_DELEGATION_RESPONSETIMEOUT=4s")
class OutageTests {

    /** What the tiers state (time-outs of 1 s to connect, 1 s to lease, 4 s to answer) and as much again for a busy machine. */
    private static final Duration STATED = Duration.ofSeconds(12);

    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);

    @Test
    void aDeadApTierIsABadGatewayUntilItIsBack(Vitrine vitrine) {
        Shop shop = vitrine.shop();
        vitrine.kill(Vitrine.AP);

        Answer delegated = shop.get("/api/books/42");
        Answer page = shop.get("/");
        vitrine.restart(Vitrine.AP);

        assertThat(delegated.status()).isIn(502, 503);
        assertProblem(delegated);
        assertThat(page.status()).isEqualTo(200);
        await().atMost(BACK_WITHIN).until(() -> shop.get("/api/books/42").status() == 200);
    }

    @Test
    void anApTierThatHangsIsAGatewayTimeoutUntilItGoesOn(Vitrine vitrine) {
        Shop shop = vitrine.shop();
        ProcessHandle ap = vitrine.process(Vitrine.AP);
        Processes.signal(ap, "STOP");

        long began = System.nanoTime();
        Answer delegated = shop.get("/api/books/42");
        Duration waited = Duration.ofNanos(System.nanoTime() - began);
        Processes.signal(ap, "CONT");

        assertThat(delegated.status()).isEqualTo(504);
        assertProblem(delegated);
        assertThat(waited).isLessThan(STATED);
        await().atMost(BACK_WITHIN).until(() -> shop.get("/api/books/42").status() == 200);
    }

    @Test
    void withoutADatabaseCachedReadsGoOnAndTheRestIsRefusedUntilItIsBack(Vitrine vitrine) {
        Shop shop = vitrine.shop();
        assertThat(shop.get("/api/books/100").status()).isEqualTo(200);
        String cart = shop.cartWith("100", 1);
        vitrine.kill(Vitrine.DB);

        Answer cached = shop.get("/api/books/100");
        Answer uncached = shop.get("/api/books/101");
        Answer order = shop.order(cart, UUID.randomUUID().toString());
        vitrine.restart(Vitrine.DB);

        assertThat(cached.status()).isEqualTo(200);
        assertRefusedForNow(uncached);
        assertRefusedForNow(order);
        await().atMost(BACK_WITHIN).until(() -> shop.get("/api/books/101").status() == 200);
        assertThat(shop.order(cart, UUID.randomUUID().toString()).status()).isEqualTo(201);
    }

    private static void assertRefusedForNow(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).matches("\\d+");
        assertProblem(answer);
    }

    private static void assertProblem(Answer answer) {
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.number("$.status")).isEqualTo(answer.status());
        assertThat(answer.text("$.title")).isNotBlank();
    }
}
