package vitrine.ap.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vitrine.ap.book.BookSummary;

/** A book and how many copies of it the last orders took. */
record BestSeller(@JsonUnwrapped BookSummary book, long sold) {}
