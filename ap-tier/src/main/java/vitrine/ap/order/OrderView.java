package vitrine.ap.order;

import java.time.Instant;
import java.util.List;

/** An order as its owner sees it. */
record OrderView(
        String id,
        Instant placedAt,
        String status,
        Customer customer,
        Address address,
        List<Line> lines,
        long totalCents) {

    /** Some copies of a book in an order. */
    record Line(long bookId, String title, int priceCents, int quantity, long lineCents) {

        static Line of(OrderLine line) {
            return new Line(line.bookId(), line.title(), line.priceCents(), line.quantity(), line.lineCents());
        }
    }
}
