package vitrine.ap.catalogue;

import java.util.random.RandomGenerator;

/** One table's share of the catalogue, made in batches. A batch is the same whenever and by whomever it is made. */
interface Part {

    int BATCH_ROWS = 500;

    String name();

    /** Rows in all batches. */
    int rows();

    /** Makes rows {@code from} (inclusive) to {@code to} (exclusive), counted from 0. */
    void write(int from, int to, RandomGenerator random);

    default int batches() {
        return Math.ceilDiv(rows(), BATCH_ROWS);
    }
}
