package vitrine.ap.book;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Who wrote a book. */
@Entity
@SuppressWarnings({"unused", "NullAway.Init"}) // filled and read by Hibernate
class Author {

    @Id
    private Long id;

    private String name;

    protected Author() {}
}
