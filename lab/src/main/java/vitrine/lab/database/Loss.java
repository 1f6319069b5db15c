package vitrine.lab.database;

import java.util.Map;
import java.util.stream.LongStream;

/**
 * What a kill left of the orders.
 *
 * @param acknowledged that the database had said are placed
 * @param lost of those, that are not there
 * @param half that are there with some of their rows alone
 * @param gaps that are not there, though a later one of the same session is
 * @param unacknowledged that are there, though nobody was told yet
 */
public record Loss(long acknowledged, long lost, long half, long gaps, long unacknowledged) {

    /**
     * Compares.
     *
     * @param acknowledged how many orders each session was told of
     * @param rows found of each order, by its number, if any were
     */
    static Loss of(long[] acknowledged, Map<Long, Integer> rows) {
        long lost = 0;
        long gaps = 0;
        long unacknowledged = 0;
        for (int session = 0; session < acknowledged.length; session++) {
            long first = session * Ordering.NUMBERS;
            long told = first + acknowledged[session];
            long next = 1
                    + rows.keySet().stream()
                            .filter(number -> number / Ordering.NUMBERS == first / Ordering.NUMBERS)
                            .mapToLong(Long::longValue)
                            .max()
                            .orElse(first - 1);
            lost += missing(first, told, rows);
            gaps += missing(first, next, rows);
            unacknowledged += Math.max(0, next - told) - missing(told, next, rows);
        }
        long half = rows.values().stream().filter(found -> found != Orders.ROWS).count();
        return new Loss(LongStream.of(acknowledged).sum(), lost, half, gaps, unacknowledged);
    }

    private static long missing(long from, long to, Map<Long, Integer> rows) {
        return LongStream.range(from, to)
                .filter(number -> !rows.containsKey(number))
                .count();
    }
}
