package vitrine.ap.book;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of the query behind a book's page: the book itself first, with its description, then its related books. */
record DetailRow(
        BookSummary book,
        String isbn,
        String publisher,
        int pages,
        String language,
        int stock,
        @Nullable String description) {

    DetailRow(
            long id,
            String title,
            long authorId,
            String authorName,
            String subjectId,
            String subjectName,
            int priceCents,
            LocalDate published,
            int cover,
            String isbn,
            String publisher,
            int pages,
            String language,
            int stock,
            @Nullable String description) {
        this(
                new BookSummary(id, title, authorId, authorName, subjectId, subjectName, priceCents, published, cover),
                isbn,
                publisher,
                pages,
                language,
                stock,
                description);
    }

    static BookDetail detail(List<DetailRow> rows) {
        DetailRow self = rows.getFirst();
        List<BookSummary> related = rows.stream().skip(1).map(DetailRow::book).toList();
        String description = self.description == null ? "" : self.description;
        return new BookDetail(
                self.book, self.isbn, self.publisher, self.pages, self.language, description, self.stock, related);
    }
}
