package vitrine.lab.parallel;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * A job of which a share is done by one before the rest can be done in parts.
 *
 * @param numbers to mix in all, from 0
 * @param serialShare of them, 0 to 1, that one thread mixes alone
 */
public record Job(long numbers, double serialShare) {

    /** All of it by the thread that calls, in one go. */
    public long alone() {
        return Mixing.sum(0, numbers);
    }

    /**
     * First what is serial by the thread that calls, then the rest by the threads.
     *
     * @return what {@link #alone()} returns
     */
    public long inParts(int parts, ForkJoin threads) throws InterruptedException {
        long serial = Math.round(numbers * serialShare);
        return Mixing.sum(0, serial) + threads.sum(cut(serial, parts));
    }

    private List<Callable<Long>> cut(long serial, int parts) {
        long rest = numbers - serial;
        return IntStream.range(0, parts)
                .<Callable<Long>>mapToObj(
                        part -> () -> Mixing.sum(serial + rest * part / parts, serial + rest * (part + 1) / parts))
                .toList();
    }
}
