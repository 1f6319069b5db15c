package vitrine.ap.book;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;

/** One of the books that a book's page shows: position 0 is the book itself, 1 to 5 are its related books. */
@Entity
@SuppressWarnings({"unused", "NullAway.Init"}) // filled and read by Hibernate
@IdClass(RelatedBook.Key.class)
class RelatedBook {

    @Id
    private Long bookId;

    @Id
    private int position;

    @ManyToOne(fetch = FetchType.LAZY)
    private Book related;

    protected RelatedBook() {}

    record Key(Long bookId, int position) {}
}
