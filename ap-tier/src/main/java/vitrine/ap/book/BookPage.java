package vitrine.ap.book;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a search, and the cursor that leads to the next one, if there is any. */
public record BookPage(List<BookSummary> items, @Nullable String next) {}
