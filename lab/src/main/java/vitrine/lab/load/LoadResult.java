package vitrine.lab.load;

import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What load met with.
 *
 * @param seconds from the first arrival until the last answer
 * @param arrivalSeconds for how long requests arrived
 * @param answers by HTTP status; 0 stands for none
 * @param notSent arrivals that found too many without an answer
 * @param micros from the moment at which a request should have been sent until its answer was there, in the order of
 *     arrival; only of those that were answered with 200
 * @param underWaySeconds how long all requests together were under way
 * @param meanUnderWay requests under way, sampled at even intervals until the last answer
 */
public record LoadResult(
        double seconds,
        double arrivalSeconds,
        Map<Integer, Long> answers,
        long notSent,
        List<Double> micros,
        double underWaySeconds,
        double meanUnderWay) {

    private static final long LONGEST_MICROS = 120_000_000;
    private static final int DIGITS = 3;

    public LoadResult {
        answers = Map.copyOf(answers);
        micros = List.copyOf(micros);
    }

    public long ok() {
        return answers.getOrDefault(200, 0L);
    }

    /** All arrivals that were sent. */
    public long sent() {
        return answers.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Answers with 200 for each second in which requests arrived. */
    public double perSecond() {
        return ok() / arrivalSeconds;
    }

    public double meanMicros() {
        return micros.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /**
     * What so many per cent of the requests took at most.
     *
     * @param percentile 0 to 100
     */
    public double percentileMicros(double percentile) {
        if (micros.isEmpty()) {
            return Double.NaN;
        }
        Histogram histogram = new Histogram(LONGEST_MICROS, DIGITS);
        micros.forEach(value -> histogram.recordValue(Math.min(value.longValue(), LONGEST_MICROS)));
        return histogram.getValueAtPercentile(percentile);
    }

    public double[] samples() {
        return micros.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
