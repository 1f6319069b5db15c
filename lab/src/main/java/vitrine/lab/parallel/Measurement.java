package vitrine.lab.parallel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vitrine.lab.parallel.Measured.SmallJob;

/** Takes the times: first alone and with nothing to do, from which the law predicts, and then in parts. */
public final class Measurement {

    private static final long FIRST_GUESS = 1_000_000;
    private static final double WARM_UP_LIMIT_SECONDS = 1.5;
    private static final int EMPTY_ROUNDS = 300;
    private static final int SMALL_ROUNDS = 100;
    private static final int ALONE_RUNS = 9;

    /** Of what fork and join cost. */
    private static final List<Double> SMALL = List.of(0.5, 1.0, 2.0, 4.0, 8.0, 16.0);

    private final Plan plan;
    private final List<Double> serialShares;
    private final Progress progress;

    /** Told what is done and which share of all is done; may throw to end it. */
    @FunctionalInterface
    public interface Progress {

        void at(String doing, double share) throws InterruptedException;
    }

    public Measurement(Plan plan, List<Double> serialShares, Progress progress) {
        this.plan = plan;
        this.serialShares = List.copyOf(serialShares);
        this.progress = progress;
    }

    public Measured run() throws InterruptedException {
        try (var threads = new ForkJoin(plan.parts().getLast())) {
            progress.at("warming up", 0);
            var guess = new Job(FIRST_GUESS, 0);
            long guessed = guess.alone();
            List<Double> warmUp = Stopwatch.untilStable(guess::alone, guessed, WARM_UP_LIMIT_SECONDS);
            long numbers = Math.max(1, Math.round(FIRST_GUESS * plan.jobSeconds() / Medians.of(warmUp)));
            progress.at("measuring fork and join", 0.05);
            Times empty = emptyParts(threads);
            var cost = ForkJoinCost.fit(empty.medians());
            progress.at("measuring short jobs", 0.1);
            List<SmallJob> small = smallJobs(numbers / plan.jobSeconds() * cost.seconds(plan.cores()), threads);
            progress.at("measuring one core alone", 0.15);
            var whole = new Job(numbers, 0);
            List<Double> alone = new ArrayList<>();
            long sum = whole.alone();
            for (int i = 0; i < ALONE_RUNS; i++) {
                alone.add(Stopwatch.seconds(whole::alone, sum));
            }
            return new Measured(numbers, warmUp, alone, empty, cost, rounds(numbers, sum, threads), small);
        }
    }

    private Times emptyParts(ForkJoin threads) throws InterruptedException {
        var nothing = new Job(0, 0);
        var times = new Times();
        for (int round = -EMPTY_ROUNDS; round < EMPTY_ROUNDS; round++) {
            for (int parts : alternating(round)) {
                double seconds = Stopwatch.seconds(() -> nothing.inParts(parts, threads), 0);
                if (round >= 0) {
                    times.add(parts, seconds);
                }
            }
        }
        return times;
    }

    /** @param unit numbers that are mixed in the time of fork and join */
    private List<SmallJob> smallJobs(double unit, ForkJoin threads) throws InterruptedException {
        List<SmallJob> jobs = new ArrayList<>();
        for (double factor : SMALL) {
            var job = new Job(Math.max(1, Math.round(factor * unit)), 0);
            long sum = job.alone();
            List<Double> alone = new ArrayList<>();
            List<Double> inParts = new ArrayList<>();
            for (int round = 0; round < SMALL_ROUNDS; round++) {
                alone.add(Stopwatch.seconds(job::alone, sum));
                inParts.add(Stopwatch.seconds(() -> job.inParts(plan.cores(), threads), sum));
            }
            jobs.add(new SmallJob(Medians.of(alone), Medians.of(inParts)));
        }
        return jobs;
    }

    private Map<Double, Times> rounds(long numbers, long sum, ForkJoin threads) throws InterruptedException {
        Map<Double, Times> byShare = new LinkedHashMap<>();
        serialShares.forEach(share -> byShare.put(share, new Times()));
        double spent = 0;
        for (int round = 0; round < plan.rounds(); round++) {
            if (round >= Plan.LEAST_ROUNDS && spent > plan.limitSeconds()) {
                break;
            }
            double done = Math.max((double) round / plan.rounds(), Math.min(1, spent / plan.limitSeconds()));
            for (int parts : alternating(round)) {
                progress.at("round %d, %d parts".formatted(round + 1, parts), 0.2 + 0.8 * done);
                for (var entry : byShare.entrySet()) {
                    var job = new Job(numbers, entry.getKey());
                    double seconds = Stopwatch.seconds(() -> job.inParts(parts, threads), sum);
                    entry.getValue().add(parts, seconds);
                    spent += seconds;
                }
            }
        }
        return byShare;
    }

    /** Up in one round and down in the next, so that a drift of the machine meets all alike. */
    private List<Integer> alternating(int round) {
        return round % 2 == 0 ? plan.parts() : plan.parts().reversed();
    }
}
