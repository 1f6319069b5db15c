package vitrine.ap.order;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Copies on the shelf. */
@Component
class Stock {

    private final JdbcTemplate jdbc;

    Stock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the copies, or throws. The condition and the subtraction are one statement, so no two orders can take the same
     * copy; everybody takes books in the order of their ids, so no two orders wait for each other.
     */
    void take(List<OrderLine> lines) {
        List<OrderLine> sorted =
                lines.stream().sorted(Comparator.comparing(OrderLine::bookId)).toList();
        List<Object[]> values = sorted.stream()
                .map(line -> new Object[] {line.quantity(), line.bookId(), line.quantity()})
                .toList();
        int[] taken = jdbc.batchUpdate("update book set stock = stock - ? where id = ? and stock >= ?", values);
        for (int i = 0; i < taken.length; i++) {
            if (taken[i] == 0) {
                throw outOfStock(sorted.get(i));
            }
        }
    }

    private OutOfStockException outOfStock(OrderLine line) {
        Integer available = jdbc.queryForObject("select stock from book where id = ?", Integer.class, line.bookId());
        return new OutOfStockException(line.bookId(), line.title(), available == null ? 0 : available);
    }
}
