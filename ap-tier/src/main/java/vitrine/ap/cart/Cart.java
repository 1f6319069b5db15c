package vitrine.ap.cart;

import java.util.List;

/** A cart as its owner sees it, at the prices of this moment. */
public record Cart(String id, List<CartLine> lines, long totalCents) {

    static Cart of(String id, List<CartLine> lines) {
        return new Cart(id, lines, lines.stream().mapToLong(CartLine::lineCents).sum());
    }
}
