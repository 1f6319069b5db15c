package vitrine.ap.order;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order. It is written once. */
@Entity
@SuppressWarnings({"unused", "NullAway.Init"}) // filled and read by Hibernate
class ShopOrder {

    private static final String PLACED = "placed";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long number;

    private String id;
    private Instant placedAt;
    private String status;

    @Embedded
    private Customer customer;

    @Embedded
    private Address address;

    private long totalCents;

    private @Nullable String idempotencyKey;
    private @Nullable String requestHash;

    @ElementCollection
    @CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_number"))
    @OrderBy("bookId")
    private List<OrderLine> lines;

    protected ShopOrder() {}

    ShopOrder(String id, Instant placedAt, OrderRequest request, List<OrderLine> lines) {
        this.id = id;
        this.placedAt = placedAt;
        this.status = PLACED;
        this.customer = request.customer();
        this.address = request.address();
        this.lines = lines;
        this.totalCents = lines.stream().mapToLong(OrderLine::lineCents).sum();
    }

    /** Makes a retry of the same request lead here. */
    void answers(String key, String hash) {
        idempotencyKey = key;
        requestHash = hash;
    }

    boolean isAnswerTo(String hash) {
        return hash.equals(requestHash);
    }

    OrderView view() {
        return new OrderView(
                id,
                placedAt,
                status,
                customer,
                address,
                lines.stream().map(OrderView.Line::of).toList(),
                totalCents);
    }
}
