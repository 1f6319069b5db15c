package vitrine.load.mix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CatalogueReaderTests {

    @Test
    void addsUpTheBooksAndTakesWordsAndNamesApart() {
        Catalogue catalogue = CatalogueReader.parse("""
                [{"id":"art","name":"Art","books":30},{"id":"travel","name":"Travel","books":12}]""", """
                {"items":[{"id":7,"title":"The Winter River","author":{"id":3,"name":"Ada O'Hara"},"subject":{"id":"art",\
                "name":"Art"}},{"id":6,"title":"A River","author":{"id":4,"name":"Grace Li"}}]}""");

        assertThat(catalogue.books()).isEqualTo(42);
        assertThat(catalogue.subjects()).containsExactly("art", "travel");
        assertThat(catalogue.words()).containsExactly("Winter", "River");
        assertThat(catalogue.names()).containsExactly("Hara", "Grace");
    }

    @Test
    void givesEachRankABookOfItsOwn() {
        assertThat(IntStream.rangeClosed(1, 1_000).mapToLong(ExampleCatalogue.CATALOGUE::book))
                .doesNotHaveDuplicates()
                .allMatch(id -> id >= 1 && id <= 1_000);
    }
}
