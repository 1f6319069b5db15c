package vitrine.ap.cart;

import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Filling a cart. Whoever knows a cart's id may change it. */
@RestController
@RequestMapping("/api/carts")
class CartController {

    private static final String PRIVATE = "private, no-store";

    private final Carts carts;

    CartController(Carts carts) {
        this.carts = carts;
    }

    @PostMapping
    ResponseEntity<Cart> create() {
        Cart cart = carts.create();
        return ResponseEntity.created(URI.create("/api/carts/" + cart.id()))
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .body(cart);
    }

    @GetMapping("/{cartId}")
    ResponseEntity<Cart> get(@PathVariable String cartId) {
        return answer(carts.get(cartId));
    }

    @PutMapping("/{cartId}/lines/{bookId}")
    ResponseEntity<Cart> put(
            @PathVariable String cartId, @PathVariable long bookId, @RequestBody @Valid Quantity quantity) {
        return answer(carts.put(cartId, bookId, quantity.quantity()));
    }

    @DeleteMapping("/{cartId}/lines/{bookId}")
    ResponseEntity<Cart> remove(@PathVariable String cartId, @PathVariable long bookId) {
        return answer(carts.remove(cartId, bookId));
    }

    private static ResponseEntity<Cart> answer(Cart cart) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, PRIVATE).body(cart);
    }
}
