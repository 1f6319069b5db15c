package vitrine.lab.theory;

/**
 * What was done at one concurrency.
 *
 * @param concurrency requests under way at the same time, from 1
 * @param perSecond requests answered a second, above 0
 */
public record Throughput(int concurrency, double perSecond) {

    public Throughput {
        if (concurrency < 1 || !(perSecond > 0)) {
            throw new IllegalArgumentException("%d at once, %s a second".formatted(concurrency, perSecond));
        }
    }
}
