package vitrine.lab.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import vitrine.lab.theory.FirstRequest;
import vitrine.lab.theory.Zipf;

/** Books of which some are asked for far more often than others. Whose ids are next to each other says nothing of that. */
final class PopularBooks {

    static final int COUNT = 100;
    static final double EXPONENT = 0.7;

    /** Ids from one to the next, so that hardly two books have their rows in one page, and the smallest shop has all. */
    private static final int APART = 19;

    private static final long SEED = 7;

    private final Zipf zipf = new Zipf(COUNT, EXPONENT);

    /** The most popular first. */
    private final List<String> paths;

    PopularBooks() {
        List<String> shuffled = new ArrayList<>(IntStream.range(0, COUNT)
                .mapToObj(i -> "/api/books/" + (1 + APART * i))
                .toList());
        Collections.shuffle(shuffled, new Random(SEED));
        paths = List.copyOf(shuffled);
    }

    String path(FirstRequest request) {
        return paths.get(request.object());
    }

    /** Each book once, as requests come across them. */
    List<FirstRequest> firstRequests(int round, int rounds) {
        return FirstRequest.of(zipf.probabilities(), round, rounds);
    }

    /** Paths asked for one after the other, each without regard to those before. */
    List<String> requests(int count, long seed) {
        return IntStream.of(zipf.sequence(count, seed)).mapToObj(paths::get).toList();
    }
}
