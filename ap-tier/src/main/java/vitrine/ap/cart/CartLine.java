package vitrine.ap.cart;

import vitrine.ap.book.BookSummary;

/** Some copies of a book in a cart. */
public record CartLine(BookSummary book, int quantity, long lineCents) {

    CartLine(BookSummary book, int quantity) {
        this(book, quantity, (long) quantity * book.priceCents());
    }
}
