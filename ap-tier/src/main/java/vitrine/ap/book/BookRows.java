package vitrine.ap.book;

import java.sql.ResultSet;
import java.sql.SQLException;

/** How plain SQL reads a book as a list shows it, from tables {@code book b}, {@code author a} and {@code subject s}. */
public final class BookRows {

    /** The nine columns of a select list. */
    public static final String COLUMNS =
            "b.id, b.title, a.id, a.name, s.id, s.name, b.price_cents, b.published, b.cover";

    private BookRows() {}

    /** The book whose columns begin there in the current row. */
    public static BookSummary read(ResultSet row, int first) throws SQLException {
        return new BookSummary(
                row.getLong(first),
                row.getString(first + 1),
                row.getLong(first + 2),
                row.getString(first + 3),
                row.getString(first + 4),
                row.getString(first + 5),
                row.getInt(first + 6),
                row.getDate(first + 7).toLocalDate(),
                row.getInt(first + 8));
    }
}
