package vitrine.lab.parallel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vitrine.lab.theory.Amdahl;
import vitrine.lab.theory.Amdahl.SpeedUp;
import vitrine.lab.theory.Throughput;
import vitrine.lab.theory.Usl;

/** How long something took by the number of its parts, each number several times. For one thread. */
public final class Times {

    private final Map<Integer, List<Double>> seconds = new TreeMap<>();

    public void add(int parts, double tookSeconds) {
        seconds.computeIfAbsent(parts, _ -> new ArrayList<>()).add(tookSeconds);
    }

    /** In the order in which they were taken, by number of parts, the least first. */
    public Map<Integer, List<Double>> seconds() {
        return seconds;
    }

    /** By number of parts, the least first. */
    public Map<Integer, Double> medians() {
        Map<Integer, Double> medians = new LinkedHashMap<>();
        seconds.forEach((parts, taken) -> medians.put(parts, Medians.of(taken)));
        return medians;
    }

    /** As many times as fast as in one part, which must have been measured. */
    public double speedUp(int parts) {
        return median(1) / median(parts);
    }

    /**
     * The serial share that the times up to this many cores tell: contention of the USL, or, where that would have more
     * factors than there are points, Amdahl's law, which is the USL without coherency.
     *
     * @param cores from 2
     */
    public double serialShare(int cores) {
        List<Integer> counted =
                seconds.keySet().stream().filter(parts -> parts <= cores).toList();
        if (counted.size() >= 3) {
            return Usl.fit(counted.stream()
                            .map(parts -> new Throughput(parts, 1 / median(parts)))
                            .toList())
                    .sigma();
        }
        return Amdahl.fit(counted.stream()
                        .map(parts -> new SpeedUp(parts, speedUp(parts)))
                        .toList())
                .serialShare();
    }

    /** The number of cores by which a prediction lies nearest to these times: least squares of the relative errors. */
    public int cores(Prediction prediction) {
        return IntStream.rangeClosed(
                        1, seconds.keySet().stream().mapToInt(n -> n).max().orElseThrow())
                .boxed()
                .min(Comparator.comparingDouble(cores -> squaredError(
                        new Prediction(prediction.law(), prediction.aloneSeconds(), prediction.cost(), cores))))
                .orElseThrow();
    }

    private double median(int parts) {
        return Medians.of(Objects.requireNonNull(seconds.get(parts), () -> "not measured: parts " + parts));
    }

    private double squaredError(Prediction prediction) {
        return seconds.keySet().stream()
                .mapToDouble(parts -> speedUp(parts) / prediction.speedUp(parts) - 1)
                .map(error -> error * error)
                .sum();
    }
}
