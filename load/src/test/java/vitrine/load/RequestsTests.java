package vitrine.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vitrine.load.round.Scenario;
import vitrine.load.server.DocumentRoot;

class RequestsTests {

    private final Requests requests = new Requests(
            new DocumentRoot.Asset("/page.html", 2_000), new DocumentRoot.Asset("/covers/1.jpg", 100_000), 20_000);

    @Test
    void addsUpTheBooksOfAllSubjects() {
        String subjects = """
            [{"id":"art","name":"Art","books":812},{"id":"travel","name":"Travel to 1000 books","books": 88}]""";

        assertThat(Requests.books(subjects)).isEqualTo(900);
    }

    @Test
    void spreadsBooksOfTheDatabaseOverTheWholeCatalogue() {
        assertThat(requests.target(Scenario.BOOK_DATABASE, 3).arguments()).isEqualTo(List.of("20000", "3"));
    }

    @Test
    void keepsToFewBooksWhereTheObjectCacheIsMeasured() {
        assertThat(requests.target(Scenario.BOOK_CACHED, 3).arguments()).isEqualTo(List.of("100", "3"));
    }

    @Test
    void asksForTheFileItself() {
        assertThat(requests.target(Scenario.IMAGE, 1).path()).isEqualTo("/covers/1.jpg");
    }
}
