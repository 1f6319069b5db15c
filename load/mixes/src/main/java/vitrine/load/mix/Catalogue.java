package vitrine.load.mix;

import java.util.List;

/**
 * What the shop has, as far as one must know it to ask for something.
 *
 * @param books how many there are, with ids from 1
 * @param subjects their ids
 * @param words of titles
 * @param names of authors
 */
public record Catalogue(int books, List<String> subjects, List<String> words, List<String> names) {

    /** The shop's own orders spread the ranks over the ids with it, so that load and best sellers agree. */
    private static final long SPREAD = 7_919;

    public Catalogue {
        subjects = List.copyOf(subjects);
        words = List.copyOf(words);
        names = List.copyOf(names);
        if (books < 1 || subjects.isEmpty() || words.isEmpty() || names.isEmpty()) {
            throw new IllegalArgumentException("a catalogue without books");
        }
    }

    /** The id of the book of a popularity, 1 being the best-seller. */
    long book(int rank) {
        return 1 + rank * SPREAD % books;
    }
}
