package vitrine.ap.order;

import jakarta.persistence.Embeddable;

/** Some copies of a book at the title and price of the moment of the order. */
@Embeddable
record OrderLine(Long bookId, String title, int priceCents, int quantity) {

    long lineCents() {
        return (long) priceCents * quantity;
    }
}
