package vitrine.ap.book;

import java.time.LocalDate;

/** A book as a list shows it. */
public record BookSummary(
        long id, String title, AuthorRef author, SubjectRef subject, int priceCents, LocalDate published, int cover) {

    /** The select list that {@link #BookSummary(long, String, long, String, String, String, int, LocalDate, int)} takes. */
    public static final String COLUMNS =
            "b.id, b.title, a.id, a.name, s.id, s.name, b.priceCents, b.published, b.cover";

    /** The same from one row of a query. */
    public BookSummary(
            long id,
            String title,
            long authorId,
            String authorName,
            String subjectId,
            String subjectName,
            int priceCents,
            LocalDate published,
            int cover) {
        this(
                id,
                title,
                new AuthorRef(authorId, authorName),
                new SubjectRef(subjectId, subjectName),
                priceCents,
                published,
                cover);
    }
}
