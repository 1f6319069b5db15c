package vitrine.ap.book;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What a book is about. */
@Entity
@SuppressWarnings({"unused", "NullAway.Init"}) // filled and read by Hibernate
class Subject {

    @Id
    private String id;

    private String name;

    protected Subject() {}
}
