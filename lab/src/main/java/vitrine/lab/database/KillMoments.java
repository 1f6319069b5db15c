package vitrine.lab.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** When to kill, as shares of a time: at random, but one in each nth of it, so that few kills cover all of it. */
public final class KillMoments {

    private KillMoments() {}

    /** In an order that has nothing to do with their size; the same for the same seed. */
    public static List<Double> of(int kills, long seed) {
        Random random = new Random(seed);
        List<Double> moments = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            moments.add((i + random.nextDouble()) / kills);
        }
        Collections.shuffle(moments, random);
        return moments;
    }
}
