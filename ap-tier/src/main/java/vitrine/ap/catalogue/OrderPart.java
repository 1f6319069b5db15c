package vitrine.ap.catalogue;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Past orders, a quarter as many as books, over the last year. Some books sell far better than others: the number of
 * times a book was sold falls with its rank about as Zipf says.
 */
record OrderPart(CatalogueProperties settings, JdbcTemplate jdbc) implements Part {

    private static final int MAX_LINES = 5;

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public int rows() {
        return Math.ceilDiv(settings.books(), 4);
    }

    @Override
    public void write(int from, int to, RandomGenerator random) {
        List<Object[]> lines = new ArrayList<>();
        List<Object[]> orders = new ArrayList<>();
        for (int order = from; order < to; order++) {
            orders.add(order(order, random));
            addLines(order, lines, random);
        }
        jdbc.batchUpdate(
                "insert into shop_order (number, id, placed_at, status, customer_id, name, email, street, city, postcode,"
                        + " country, total_cents) select cast(? as bigint), cast(? as varchar(26)),"
                        + " cast(? as timestamp(3) with time zone), 'placed', id, name, email, street, city, postcode,"
                        + " country, 0 from customer where id = ?",
                orders);
        jdbc.batchUpdate(
                "insert into order_line (order_number, book_id, title, price_cents, quantity)"
                        + " select cast(? as bigint), id, title, price_cents, cast(? as integer) from book where id = ?",
                lines);
        jdbc.update(
                "update shop_order set total_cents = (select sum(l.price_cents * l.quantity) from order_line l"
                        + " where l.order_number = shop_order.number) where number between ? and ?",
                from + 1,
                to);
    }

    private Object[] order(int order, RandomGenerator random) {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        String id = new BigInteger(1, bits).toString(32);
        return new Object[] {order + 1L, id, placedAt(order), 1L + random.nextInt(CustomerPart.count(settings))};
    }

    private void addLines(int order, List<Object[]> lines, RandomGenerator random) {
        Set<Integer> books = new HashSet<>();
        int count = 1 + random.nextInt(MAX_LINES);
        while (books.size() < count) {
            books.add(popular(random));
        }
        books.stream().sorted().forEach(book -> lines.add(new Object[] {order + 1L, 1 + random.nextInt(3), book + 1L}));
    }

    /** Ranks fall off as 1/rank; the multiplication spreads the ranks over the catalogue. */
    private int popular(RandomGenerator random) {
        double rank = Math.pow(settings.books(), random.nextDouble());
        return (int) (((long) rank) * 7_919 % settings.books());
    }

    private OffsetDateTime placedAt(int order) {
        Instant end = settings.until().atStartOfDay(ZoneOffset.UTC).toInstant();
        Duration step = Duration.ofDays(365).dividedBy(rows());
        return end.minus(step.multipliedBy(rows() - order)).atOffset(ZoneOffset.UTC);
    }
}
