package vitrine.ap.cart;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vitrine.ap.book.BookRows;

/**
 * Carts in the database, in plain SQL: a line is put in place by statements that say at once whether there was one, which
 * an entity would have to read first.
 */
@Component
class CartTable {

    private final JdbcClient jdbc;

    CartTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String cartId) {
        jdbc.sql("insert into cart (id, touched_at) values (?, ?)")
                .params(cartId, time(Instant.now()))
                .update();
    }

    /** Notes that the cart was changed now, which also locks it; false if there is no such cart. */
    boolean touch(String cartId) {
        return jdbc.sql("update cart set touched_at = ? where id = ?")
                        .params(time(Instant.now()), cartId)
                        .update()
                == 1;
    }

    /** The cart and its lines in one statement. */
    Optional<Cart> find(String cartId) {
        List<Optional<CartLine>> rows = jdbc.sql("select " + BookRows.COLUMNS
                        + ", l.quantity from cart c left join cart_line l on l.cart_id = c.id"
                        + " left join book b on b.id = l.book_id left join author a on a.id = b.author_id"
                        + " left join subject s on s.id = b.subject_id where c.id = ? order by b.id")
                .param(cartId)
                .query((row, index) -> line(row))
                .list();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Cart.of(cartId, rows.stream().flatMap(Optional::stream).toList()));
    }

    boolean updateLine(String cartId, long bookId, int quantity) {
        return jdbc.sql("update cart_line set quantity = ? where cart_id = ? and book_id = ?")
                        .params(quantity, cartId, bookId)
                        .update()
                == 1;
    }

    /** False if there is no such book, or the cart has as many lines as it may. */
    boolean insertLine(String cartId, long bookId, int quantity, int maxLines) {
        return jdbc.sql("insert into cart_line (cart_id, book_id, quantity)"
                                + " select cast(? as varchar(26)), id, cast(? as integer) from book where id = ?"
                                + " and (select count(*) from cart_line where cart_id = ?) < ?")
                        .params(cartId, quantity, bookId, cartId, maxLines)
                        .update()
                == 1;
    }

    boolean bookExists(long bookId) {
        return jdbc.sql("select id from book where id = ?")
                .param(bookId)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void deleteLine(String cartId, long bookId) {
        jdbc.sql("delete from cart_line where cart_id = ? and book_id = ?")
                .params(cartId, bookId)
                .update();
    }

    boolean delete(String cartId) {
        return jdbc.sql("delete from cart where id = ?").param(cartId).update() == 1;
    }

    /** Deletes carts that nobody changed since then, at most so many; tells how many. */
    int deleteUntouchedSince(Instant then, int max) {
        return jdbc.sql("delete from cart where id in (select id from cart where touched_at < ?"
                        + " order by touched_at fetch first ? rows only)")
                .params(time(then), max)
                .update();
    }

    private static Optional<CartLine> line(ResultSet row) throws SQLException {
        int quantity = row.getInt(10);
        if (quantity == 0) {
            return Optional.empty();
        }
        return Optional.of(new CartLine(BookRows.read(row, 1), quantity));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
