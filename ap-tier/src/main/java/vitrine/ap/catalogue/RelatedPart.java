package vitrine.ap.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.JdbcTemplate;

/** For each book itself at position 0, and five others of its subject. */
record RelatedPart(CatalogueProperties settings, Shape shape, JdbcTemplate jdbc) implements Part {

    private static final int RELATED = 5;

    @Override
    public String name() {
        return "related";
    }

    @Override
    public int rows() {
        return settings.books();
    }

    @Override
    public void write(int from, int to, RandomGenerator random) {
        List<Object[]> rows = new ArrayList<>();
        for (int book = from; book < to; book++) {
            rows.add(new Object[] {book + 1L, 0, book + 1L});
            int position = 1;
            for (int other : shape.related(book, RELATED, random)) {
                rows.add(new Object[] {book + 1L, position++, other + 1L});
            }
        }
        jdbc.batchUpdate("insert into related_book (book_id, position, related_id) values (?, ?, ?)", rows);
    }
}
