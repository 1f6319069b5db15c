package vitrine.ap.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Who wrote what about which subject, for the whole catalogue: what one row must know of the others. Rows count from 0,
 * ids from 1.
 *
 * <p>Subjects and authors are skewed, as they are in a shop: the first quarter of the subjects holds about half of the
 * books. An author writes mostly about one subject.
 */
final class Shape {

    private static final double FAITHFUL = 0.85;

    private final int[] subjects;
    private final int[] authors;
    private final List<int[]> booksOfSubject = new ArrayList<>();

    Shape(int books, int subjectCount, long seed) {
        RandomGenerator random = new Random(seed);
        int authorCount = authorCount(books);
        subjects = new int[books];
        authors = new int[books];
        int[] favourites = new int[authorCount];
        for (int i = 0; i < authorCount; i++) {
            favourites[i] = skewed(subjectCount, 1.5, random);
        }
        for (int i = 0; i < books; i++) {
            authors[i] = i % 4 == 0 ? i / 4 % authorCount : skewed(authorCount, 2, random);
            subjects[i] = random.nextDouble() < FAITHFUL ? favourites[authors[i]] : random.nextInt(subjectCount);
        }
        groupBySubject(subjectCount);
    }

    static int authorCount(int books) {
        return Math.ceilDiv(books, 4);
    }

    /** Below {@code bound}, the smaller the likelier; an exponent of 1 is even. */
    static int skewed(int bound, double exponent, RandomGenerator random) {
        return (int) (bound * Math.pow(random.nextDouble(), exponent));
    }

    int subject(int book) {
        return subjects[book];
    }

    int author(int book) {
        return authors[book];
    }

    /** Other books of the same subject, filled up with any others if the subject is small. */
    List<Integer> related(int book, int count, RandomGenerator random) {
        int[] shelf = booksOfSubject.get(subjects[book]);
        List<Integer> related = new ArrayList<>();
        for (int tries = 0; related.size() < count; tries++) {
            int other = tries < 4 * count ? shelf[random.nextInt(shelf.length)] : random.nextInt(subjects.length);
            if (other != book && !related.contains(other)) {
                related.add(other);
            }
        }
        return related;
    }

    private void groupBySubject(int subjectCount) {
        int[] sizes = new int[subjectCount];
        for (int subject : subjects) {
            sizes[subject]++;
        }
        for (int size : sizes) {
            booksOfSubject.add(new int[size]);
        }
        for (int book = subjects.length - 1; book >= 0; book--) {
            int subject = subjects[book];
            booksOfSubject.get(subject)[--sizes[subject]] = book;
        }
    }
}
