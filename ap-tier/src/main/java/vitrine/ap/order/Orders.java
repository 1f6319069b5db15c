package vitrine.ap.order;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import vitrine.ap.book.Books;
import vitrine.ap.problem.NotFoundException;

/**
 * Places orders, each once. A request whose key came before gets the first answer; one that lost a fight over a lock is
 * tried again a few times.
 */
@Service
class Orders {

    private static final RetryPolicy LOCKS = RetryPolicy.builder()
            .includes(ConcurrencyFailureException.class)
            .maxRetries(3)
            .delay(Duration.ofMillis(20))
            .jitter(Duration.ofMillis(15))
            .build();

    private final Checkout checkout;
    private final OrderRepository repository;
    private final Books books;
    private final JsonMapper mapper;
    private final RetryTemplate retry = new RetryTemplate(LOCKS);
    private final Counter placed;
    private final Counter refused;

    Orders(Checkout checkout, OrderRepository repository, Books books, JsonMapper mapper, MeterRegistry registry) {
        this.checkout = checkout;
        this.repository = repository;
        this.books = books;
        this.mapper = mapper;
        placed = counter(registry, "placed");
        refused = counter(registry, "refused");
    }

    OrderView place(OrderRequest request, String key) {
        try {
            return placeOnce(request, key);
        } catch (OutOfStockException e) {
            refused.increment();
            throw e;
        }
    }

    OrderView get(String id) {
        return repository
                .find(id)
                .orElseThrow(() -> new NotFoundException("order", id))
                .view();
    }

    private OrderView placeOnce(OrderRequest request, String key) {
        String hash = hash(request);
        try {
            OrderView order = tryToPlace(request, key, hash).view();
            books.changed(order.lines().stream().map(OrderView.Line::bookId).toList());
            placed.increment();
            return order;
        } catch (CartGoneException e) {
            return earlier(key, hash).orElseThrow(() -> new NotFoundException("cart", request.cartId()));
        } catch (DataIntegrityViolationException e) {
            return earlier(key, hash).orElseThrow(() -> e);
        }
    }

    private ShopOrder tryToPlace(OrderRequest request, String key, String hash) {
        try {
            return retry.<ShopOrder>execute(() -> checkout.place(request, key, hash));
        } catch (RetryException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        }
    }

    private Optional<OrderView> earlier(String key, String hash) {
        Optional<ShopOrder> order = repository.findAnswer(key);
        if (order.isPresent() && !order.get().isAnswerTo(hash)) {
            throw new KeyReusedException();
        }
        return order.map(ShopOrder::view);
    }

    private String hash(OrderRequest request) {
        try {
            byte[] json = mapper.writeValueAsBytes(request);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("vitrine.orders")
                .description("Orders by outcome; refused means that stock was short")
                .tag("outcome", outcome)
                .register(registry);
    }
}
