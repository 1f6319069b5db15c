package vitrine.load.mix;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A source of random numbers of its own for each visit, so that visits that run at once do not disturb each other. */
final class SeededRandom {

    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private SeededRandom() {}

    static RandomGenerator of(int seed, long visit) {
        return FACTORY.create(((long) seed << Integer.SIZE) + visit);
    }
}
