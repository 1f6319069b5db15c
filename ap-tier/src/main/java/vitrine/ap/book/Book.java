package vitrine.ap.book;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;

/** A book on sale. Read as projections only, so nothing here has a getter. */
@Entity
@SuppressWarnings({"unused", "NullAway.Init"}) // filled and read by Hibernate
public class Book {

    @Id
    private Long id;

    private String title;

    @ManyToOne(fetch = FetchType.LAZY)
    private Author author;

    @ManyToOne(fetch = FetchType.LAZY)
    private Subject subject;

    private int priceCents;
    private LocalDate published;
    private int cover;
    private String isbn;
    private String publisher;
    private int pages;
    private String language;
    private int stock;

    protected Book() {}
}
