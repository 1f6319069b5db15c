package vitrine.load.mix;

import java.util.List;
import java.util.random.RandomGenerator;

/** What customers want: which book, subject or search, and how long they think. */
record Wishes(Catalogue catalogue, Zipf popularity, ThinkTime thinkTime) {

    long book(RandomGenerator random) {
        return catalogue.book(popularity.rank(random));
    }

    String subject(RandomGenerator random) {
        return one(catalogue.subjects(), random);
    }

    /** By title, author or subject, each as often as the others. */
    String search(RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> "title=" + one(catalogue.words(), random);
            case 1 -> "author=" + one(catalogue.names(), random);
            default -> "subject=" + subject(random);
        };
    }

    private static String one(List<String> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}
