package vitrine.system.harness;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Customers who order one book after the other. Each repeats an order with the same Idempotency-Key until it is
 * acknowledged, whatever goes wrong in between, so that at the end each key stands for exactly one order.
 */
public final class Buyers implements AutoCloseable {

    private static final int BOOKS = 1000;
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Shop shop;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger interrupted = new AtomicInteger();
    private final AtomicInteger nextBook = new AtomicInteger();
    private final AtomicReference<@Nullable String> surprise = new AtomicReference<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean ending;

    private Buyers(String url) {
        this.shop = new Shop(url);
    }

    public static Buyers start(String url, int count) {
        var buyers = new Buyers(url);
        for (int i = 0; i < count; i++) {
            buyers.threads.execute(buyers::buyOneAfterTheOther);
        }
        return buyers;
    }

    /** Waits until this many more orders were acknowledged. */
    public void awaitOrders(int count) {
        int wanted = acknowledged.size() + count;
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (acknowledged.size() < wanted) {
            if (System.nanoTime() > deadline || surprise.get() != null) {
                throw new IllegalStateException(
                        "%d of %d orders came, surprise: %s".formatted(acknowledged.size(), wanted, surprise.get()));
            }
            pause();
        }
    }

    /** The ids of all orders that were acknowledged, one for each key. */
    public Collection<String> acknowledgedOrderIds() {
        return List.copyOf(acknowledged);
    }

    /** How many requests for an order got no answer, or were refused for the time being. */
    public int interrupted() {
        return interrupted.get();
    }

    @Override
    public void close() {
        finish();
    }

    /** Lets each customer end the order that is under way, and waits for that. */
    public void finish() {
        ending = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
                throw new IllegalStateException("an order was not acknowledged within " + LIMIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void buyOneAfterTheOther() {
        while (!ending && surprise.get() == null) {
            String book = Integer.toString(1 + nextBook.getAndIncrement() % BOOKS);
            String key = UUID.randomUUID().toString();
            @Nullable String cart = null;
            while (cart == null && !ending) {
                cart = tryToFillACart(book);
            }
            if (cart != null) {
                orderUntilAcknowledged(cart, key);
            }
        }
    }

    private @Nullable String tryToFillACart(String book) {
        try {
            return shop.cartWith(book, 1);
        } catch (RuntimeException e) {
            pause();
            return null;
        }
    }

    private void orderUntilAcknowledged(String cart, String key) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Answer answer = shop.trySend("POST", "/api/orders", Shop.orderOf(cart), "Idempotency-Key", key);
                if (answer.status() == 201 || answer.status() == 200) {
                    acknowledged.add(answer.text("$.id"));
                    return;
                }
                if (answer.status() < 500) {
                    surprise.compareAndSet(null, answer.toString());
                    return;
                }
            } catch (IOException e) {
                surprise.compareAndSet(null, "the web tier did not answer: " + e);
                return;
            }
            interrupted.incrementAndGet();
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
