package vitrine.db.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last exchanges of one session; the oldest makes room. Adding makes no object. */
final class ExchangeRing {

    private final long[] figures;
    private final Operation[] operations;
    private final @Nullable String[] texts;
    private long added;

    ExchangeRing(int capacity) {
        figures = new long[capacity * Figure.COUNT];
        operations = new Operation[capacity];
        Arrays.fill(operations, Operation.OTHER);
        texts = new @Nullable String[capacity];
    }

    synchronized void add(long[] exchange, Operation operation, @Nullable String text) {
        int place = (int) (added % texts.length);
        System.arraycopy(exchange, 0, figures, place * Figure.COUNT, Figure.COUNT);
        operations[place] = operation;
        texts[place] = text;
        added++;
    }

    /** Those that began from one moment to the other, both included, in their order. */
    synchronized List<Exchange> between(long fromNanos, long toNanos) {
        List<Exchange> found = new ArrayList<>();
        for (long i = Math.max(0, added - texts.length); i < added; i++) {
            int place = (int) (i % texts.length);
            int first = place * Figure.COUNT;
            long begin = figures[first + Figure.BEGIN];
            if (begin - fromNanos >= 0 && toNanos - begin >= 0) {
                long[] row = Arrays.copyOfRange(figures, first, first + Figure.COUNT);
                found.add(new Exchange(row, operations[place], texts[place]));
            }
        }
        return found;
    }
}
