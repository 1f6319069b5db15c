package vitrine.ap.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import net.datafaker.Faker;

/**
 * Names, streets and publishers, drawn once from the library of fake data and combined from there: drawing afresh for
 * every row costs more than everything else about the row.
 */
final class People {

    private final List<String> firstNames;
    private final List<String> lastNames;
    private final List<String> streets;
    private final List<String> cities;
    private final List<String> publishers;

    People(long seed) {
        Faker faker = new Faker(Locale.ENGLISH, new Random(seed));
        firstNames = draw(faker.name()::firstName, 600);
        lastNames = draw(faker.name()::lastName, 900);
        streets = draw(faker.address()::streetName, 400);
        cities = draw(faker.address()::cityName, 300);
        publishers = draw(faker.book()::publisher, 200);
    }

    private static List<String> draw(Supplier<String> source, int times) {
        return Stream.generate(source).limit(times).distinct().sorted().toList();
    }

    List<String> firstNames() {
        return firstNames;
    }

    String name(RandomGenerator random) {
        return Prose.pick(firstNames, random) + " " + Prose.pick(lastNames, random);
    }

    String street(RandomGenerator random) {
        return random.nextInt(1, 200) + " " + Prose.pick(streets, random);
    }

    String city(RandomGenerator random) {
        return Prose.pick(cities, random);
    }

    String publisher(RandomGenerator random) {
        return Prose.pick(publishers, random);
    }
}
