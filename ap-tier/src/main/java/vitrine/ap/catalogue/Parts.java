package vitrine.ap.catalogue;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The catalogue's parts in the order in which they refer to one another. */
@Component
class Parts {

    /** Noted when all parts are there. */
    static final String LAST = "complete";

    private final CatalogueProperties settings;
    private final JdbcTemplate jdbc;

    Parts(CatalogueProperties settings, JdbcTemplate jdbc) {
        this.settings = settings;
        this.jdbc = jdbc;
    }

    List<Part> all() {
        List<SubjectWords> subjects = SubjectWords.all();
        Shape shape = new Shape(settings.books(), subjects.size(), settings.seed());
        People people = new People(settings.seed());
        AuthorPart authors = new AuthorPart(settings, people, jdbc);
        BookPart books = new BookPart(settings, shape, subjects, people, authors, jdbc);
        return List.of(
                new SubjectPart(subjects, jdbc),
                authors,
                books,
                new RelatedPart(settings, shape, jdbc),
                new CustomerPart(settings, people, jdbc),
                new OrderPart(settings, jdbc));
    }
}
