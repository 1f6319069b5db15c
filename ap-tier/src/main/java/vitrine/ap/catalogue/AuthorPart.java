package vitrine.ap.catalogue;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The authors, a quarter as many as books. A name follows from the seed and the author's place, so books can ask for it. */
record AuthorPart(CatalogueProperties settings, People people, JdbcTemplate jdbc) implements Part {

    @Override
    public String name() {
        return "authors";
    }

    @Override
    public int rows() {
        return Shape.authorCount(settings.books());
    }

    @Override
    public void write(int from, int to, RandomGenerator random) {
        List<Object[]> rows = IntStream.range(from, to)
                .mapToObj(author -> new Object[] {author + 1L, nameOf(author)})
                .toList();
        jdbc.batchUpdate("insert into author (id, name) values (?, ?)", rows);
    }

    String nameOf(int author) {
        return people.name(new Random(settings.seed() ^ (author * 0x9E3779B97F4A7C15L)));
    }
}
