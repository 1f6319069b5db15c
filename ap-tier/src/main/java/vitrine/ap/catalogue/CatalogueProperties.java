package vitrine.ap.catalogue;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The catalogue that the first start makes. Later starts leave it as it is.
 *
 * @param books how many books; everything else follows from it
 * @param seed the same seed makes the same catalogue
 * @param until the day on which the newest book came out
 */
@ConfigurationProperties("vitrine.catalogue")
record CatalogueProperties(
        @DefaultValue("20000") int books,
        @DefaultValue("20260101") long seed,
        @DefaultValue("2026-09-30") LocalDate until) {

    static final int MIN_BOOKS = 200;
    static final int MAX_BOOKS = 1_000_000;

    CatalogueProperties {
        if (books < MIN_BOOKS || books > MAX_BOOKS) {
            throw new IllegalArgumentException(
                    "vitrine.catalogue.books must be " + MIN_BOOKS + " to " + MAX_BOOKS + ", not " + books);
        }
    }
}
