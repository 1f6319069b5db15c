package vitrine.ap.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ordering a cart, and looking at an order whose id one knows. */
@RestController
@RequestMapping("/api/orders")
class OrderController {

    private static final String PRIVATE = "private, no-store";

    private final Orders orders;

    OrderController(Orders orders) {
        this.orders = orders;
    }

    @PostMapping
    ResponseEntity<OrderView> place(
            @RequestHeader("Idempotency-Key")
                    @Pattern(regexp = "[\\x21-\\x7e]{1,64}", message = "must be 1 to 64 visible ASCII characters")
                    String key,
            @RequestBody @Valid OrderRequest request) {
        OrderView order = orders.place(request, key);
        return ResponseEntity.created(URI.create("/api/orders/" + order.id()))
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .body(order);
    }

    @GetMapping("/{orderId}")
    ResponseEntity<OrderView> get(@PathVariable String orderId) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, PRIVATE).body(orders.get(orderId));
    }
}
