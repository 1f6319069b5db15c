package vitrine.ap.cart;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vitrine.ap.id.RandomId;
import vitrine.ap.problem.NotFoundException;

/** Carts, from the first book to the order. */
@Service
public class Carts {

    private final CartTable table;
    private final TransactionTemplate transaction;
    private final CartProperties settings;

    Carts(CartTable table, TransactionTemplate transaction, CartProperties settings) {
        this.table = table;
        this.transaction = transaction;
        this.settings = settings;
    }

    Cart create() {
        String id = RandomId.next();
        table.insert(id);
        return Cart.of(id, List.of());
    }

    /** The cart, if it has not expired and was not ordered. */
    public Optional<Cart> find(String cartId) {
        return table.find(cartId);
    }

    /** Takes the cart away, inside the caller's transaction; false if somebody was faster. */
    public boolean close(String cartId) {
        return table.delete(cartId);
    }

    Cart get(String cartId) {
        return table.find(cartId).orElseThrow(() -> new NotFoundException("cart", cartId));
    }

    Cart put(String cartId, long bookId, int quantity) {
        return change(cartId, () -> {
            if (!table.updateLine(cartId, bookId, quantity)
                    && !table.insertLine(cartId, bookId, quantity, settings.maxLines())) {
                throw table.bookExists(bookId)
                        ? new CartFullException(settings.maxLines())
                        : new NotFoundException("book", Long.toString(bookId));
            }
        });
    }

    Cart remove(String cartId, long bookId) {
        return change(cartId, () -> table.deleteLine(cartId, bookId));
    }

    private Cart change(String cartId, Runnable change) {
        Cart changed = transaction.execute(status -> {
            if (!table.touch(cartId)) {
                throw new NotFoundException("cart", cartId);
            }
            change.run();
            return get(cartId);
        });
        return changed;
    }
}
