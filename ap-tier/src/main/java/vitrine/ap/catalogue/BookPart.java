package vitrine.ap.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.JdbcTemplate;
import vitrine.ap.book.Words;

/** The books with their descriptions and the words that find them. */
final class BookPart implements Part {

    private static final int COVERS = 120;
    private static final int FIRST_ISBN = 140_000_000;
    private static final LocalDate OLDEST = LocalDate.of(1951, 3, 1);

    private final CatalogueProperties settings;
    private final Shape shape;
    private final List<SubjectWords> subjects;
    private final People people;
    private final AuthorPart authors;
    private final Prose prose;
    private final JdbcTemplate jdbc;

    BookPart(
            CatalogueProperties settings,
            Shape shape,
            List<SubjectWords> subjects,
            People people,
            AuthorPart authors,
            JdbcTemplate jdbc) {
        this.settings = settings;
        this.shape = shape;
        this.subjects = subjects;
        this.people = people;
        this.authors = authors;
        this.prose = new Prose(people.firstNames());
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "books";
    }

    @Override
    public int rows() {
        return settings.books();
    }

    @Override
    public void write(int from, int to, RandomGenerator random) {
        Rows rows = new Rows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int book = from; book < to; book++) {
            add(book, rows, random);
        }
        jdbc.batchUpdate(
                "insert into book (id, title, author_id, subject_id, price_cents, published, cover, isbn, publisher,"
                        + " pages, language, stock) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows.books);
        jdbc.batchUpdate("insert into book_text (book_id, description) values (?, ?)", rows.texts);
        jdbc.batchUpdate("insert into book_word (kind, word, book_id) values (?, ?, ?)", rows.words);
    }

    private void add(int book, Rows rows, RandomGenerator random) {
        long id = book + 1L;
        SubjectWords subject = subjects.get(shape.subject(book));
        String title = prose.title(subject, random);
        String author = authors.nameOf(shape.author(book));
        rows.books.add(new Object[] {
            id,
            title,
            shape.author(book) + 1L,
            subject.id(),
            priceCents(random),
            published(book),
            random.nextInt(COVERS),
            Isbn.of(FIRST_ISBN + book),
            people.publisher(random),
            Shape.skewed(800, 1.4, random) + 64,
            "English",
            stock(random)
        });
        rows.texts.add(new Object[] {id, prose.description(subject, title, author, random)});
        Words.of(title).forEach(word -> rows.words.add(new Object[] {"T", word, id}));
        Words.of(author).forEach(word -> rows.words.add(new Object[] {"A", word, id}));
    }

    /** 4.90 to about 60, most of them below 25, ending in 0 or 5. */
    private static int priceCents(RandomGenerator random) {
        return 490 + 50 * Shape.skewed(110, 2.2, random) + (random.nextBoolean() ? 5 : 0);
    }

    /** Rises with the id, and the newer the denser. */
    private LocalDate published(int book) {
        double age = 1 - (book + 1.0) / settings.books();
        long days = settings.until().toEpochDay() - OLDEST.toEpochDay();
        return settings.until().minusDays(Math.round(days * Math.pow(age, 3)));
    }

    /** Mostly plenty; one book in a hundred is nearly or quite sold out. */
    private static int stock(RandomGenerator random) {
        return random.nextInt(100) == 0 ? random.nextInt(4) : random.nextInt(100, 1500);
    }

    private record Rows(List<Object[]> books, List<Object[]> texts, List<Object[]> words) {}
}
