package vitrine.ap.book;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** A book's own page. */
public record BookDetail(
        @JsonUnwrapped BookSummary book,
        String isbn,
        String publisher,
        int pages,
        String language,
        String description,
        int stock,
        List<BookSummary> related) {}
