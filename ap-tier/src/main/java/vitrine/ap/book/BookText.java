package vitrine.ap.book;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A book's description, apart from the book because lists do not read it. */
@Entity
@SuppressWarnings({"unused", "NullAway.Init"}) // filled and read by Hibernate
class BookText {

    @Id
    private Long bookId;

    private String description;

    protected BookText() {}
}
