package vitrine.ap.order;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vitrine.ap.cart.Cart;
import vitrine.ap.cart.Carts;
import vitrine.ap.id.RandomId;
import vitrine.ap.problem.InvalidFieldException;

/**
 * Turns a cart into an order: all in one transaction, or nothing.
 *
 * <p>The order's row comes first. Its unique key makes a second request with the same key wait for the first, and then
 * fail, before it takes any stock.
 */
@Component
class Checkout {

    private final Carts carts;
    private final Stock stock;
    private final OrderRepository orders;

    Checkout(Carts carts, Stock stock, OrderRepository orders) {
        this.carts = carts;
        this.stock = stock;
        this.orders = orders;
    }

    @Transactional
    ShopOrder place(OrderRequest request, String key, String hash) {
        Cart cart = carts.find(request.cartId()).orElseThrow(() -> new CartGoneException(request.cartId()));
        List<OrderLine> lines = lines(cart);
        ShopOrder order = new ShopOrder(RandomId.next(), Instant.now().truncatedTo(ChronoUnit.MILLIS), request, lines);
        order.answers(key, hash);
        orders.saveAndFlush(order);
        stock.take(lines);
        if (!carts.close(request.cartId())) {
            throw new CartGoneException(request.cartId());
        }
        return order;
    }

    private static List<OrderLine> lines(Cart cart) {
        if (cart.lines().isEmpty()) {
            throw new InvalidFieldException("cartId", "is an empty cart", null);
        }
        return cart.lines().stream()
                .map(line -> new OrderLine(
                        line.book().id(), line.book().title(), line.book().priceCents(), line.quantity()))
                .toList();
    }
}
