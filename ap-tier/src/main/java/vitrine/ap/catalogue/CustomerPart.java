package vitrine.ap.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.JdbcTemplate;

/** The customers of the past orders, a tenth as many as books. */
record CustomerPart(CatalogueProperties settings, People people, JdbcTemplate jdbc) implements Part {

    private static final List<String> COUNTRIES =
            List.of("Ireland", "Germany", "France", "Netherlands", "Spain", "Italy", "Austria", "Portugal");

    static int count(CatalogueProperties settings) {
        return Math.ceilDiv(settings.books(), 10);
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public int rows() {
        return count(settings);
    }

    @Override
    public void write(int from, int to, RandomGenerator random) {
        List<Object[]> rows = new ArrayList<>();
        for (int customer = from; customer < to; customer++) {
            String name = people.name(random);
            String email = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + (customer + 1) + "@example.com";
            rows.add(new Object[] {
                customer + 1L,
                name,
                email,
                people.street(random),
                people.city(random),
                Integer.toString(random.nextInt(10_000, 99_999)),
                Prose.pick(COUNTRIES, random)
            });
        }
        jdbc.batchUpdate(
                "insert into customer (id, name, email, street, city, postcode, country) values (?, ?, ?, ?, ?, ?, ?)",
                rows);
    }
}
