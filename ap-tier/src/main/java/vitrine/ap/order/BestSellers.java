package vitrine.ap.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vitrine.ap.book.BookRows;
import vitrine.ap.book.Books;
import vitrine.ap.cache.ObjectCache;
import vitrine.ap.cache.ObjectCaches;
import vitrine.ap.view.CachePolicy;
import vitrine.ap.view.View;
import vitrine.ap.view.ViewWriter;

/** What sold best in the last orders; 3333 of them, as TPC-W has it. */
@Service
class BestSellers {

    private static final String ALL = "";
    private static final String LAST_ORDERS = "(select min(number) from"
            + " (select number from shop_order order by number desc fetch first 3333 rows only) last)";

    private final JdbcClient jdbc;
    private final Books catalogue;
    private final ViewWriter writer;
    private final ObjectCache<String, BestSellerList> lists;

    BestSellers(JdbcClient jdbc, Books catalogue, ViewWriter writer, ObjectCaches caches) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.writer = writer;
        lists = caches.lists("best-sellers");
    }

    View<BestSellerList> get(@Nullable String subject) {
        return lists.get(subject == null ? ALL : subject, this::read);
    }

    private View<BestSellerList> read(String subject) {
        List<BestSeller> books = subject.equals(ALL)
                ? query("", List.of())
                : query(" join book f on f.id = l.book_id and f.subject_id = ?", List.of(subject));
        if (books.isEmpty() && !subject.equals(ALL)) {
            catalogue.requireSubject(subject);
        }
        return writer.view(new BestSellerList(books), CachePolicy.LIST);
    }

    private List<BestSeller> query(String filter, List<Object> values) {
        return jdbc.sql("select " + BookRows.COLUMNS + ", t.sold"
                        + " from (select l.book_id, sum(l.quantity) as sold from order_line l" + filter
                        + " where l.order_number >= " + LAST_ORDERS
                        + " group by l.book_id order by sold desc, l.book_id desc fetch first 50 rows only) t"
                        + " join book b on b.id = t.book_id join author a on a.id = b.author_id"
                        + " join subject s on s.id = b.subject_id order by t.sold desc, b.id desc")
                .params(values)
                .query((row, index) -> new BestSeller(BookRows.read(row, 1), row.getLong(10)))
                .list();
    }
}
