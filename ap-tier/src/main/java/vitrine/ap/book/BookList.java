package vitrine.ap.book;

import java.util.List;

/** Some books. */
public record BookList(List<BookSummary> items) {}
