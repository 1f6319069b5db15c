package vitrine.lab.experiment;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import vitrine.lab.database.CommitRate;
import vitrine.lab.database.Crash;
import vitrine.lab.database.KillMoments;
import vitrine.lab.database.Killer;
import vitrine.lab.report.About;
import vitrine.lab.report.Chart;
import vitrine.lab.report.Chart.Point;
import vitrine.lab.report.Chart.Series;
import vitrine.lab.report.Finding;
import vitrine.lab.report.Input;
import vitrine.lab.report.Results;
import vitrine.lab.report.Samples;

/** What a write cache brings, and what it costs when the process is killed; on databases of its own. */
public final class WriteCache implements Experiment {

    private static final Duration DELAY = Duration.ofMillis(500);
    private static final double DELAY_SECONDS = DELAY.toMillis() / 1e3;
    private static final double PER_SECOND = 1000;
    private static final long SEED = 3;
    private static final double MILLIS = 1e3;

    private final List<Crash> atOnce = new ArrayList<>();
    private final List<Crash> delayed = new ArrayList<>();
    private final List<CommitRate.Pair> rates = new ArrayList<>();

    @Override
    public About about() {
        return new About(
                "write-cache",
                "What a write delay brings, and what a crash then loses",
                "P03",
                "How many commits more does the database do that writes them up to 500 ms later, and how many orders"
                        + " that it had acknowledged are gone when it is killed? (A database of the experiment's own is"
                        + " killed, never the shop's.)",
                "lost at 0 ms = 0; at a delay d: orders a second x time since the last write, so at a random moment of d"
                        + " in the mean orders a second x d / 2; a write all d to 4/3 d, or before that, once three"
                        + " quarters of what the engine may keep unwritten are full",
                "H2 2.4, org.h2.mvstore.FileStore (setAutoCommitDelay, writeInBackground) and tx.TransactionStore"
                        + " (endTransaction); D. J. DeWitt et al., Implementation Techniques for Main Memory Database"
                        + " Systems, SIGMOD 1984 (group commit)",
                "Turn db.write-delay to 500ms and order in the shop: what becomes of vitrine.storage.writes and of the"
                        + " time of an order? A kill is not a power cut: that takes the operating system's page cache"
                        + " along, and at 0 ms loses commits as well. Start the shop with"
                        + " vitrine.storage.force-writes=true, and see what it costs that none is lost then.");
    }

    @Override
    public Results run(Bench bench) throws IOException, InterruptedException {
        try {
            return bench.quick()
                    ? run(bench, List.of(1, 4), Duration.ofSeconds(1), 4)
                    : run(bench, List.of(1, 2, 4, 8), Duration.ofSeconds(5), 16);
        } catch (SQLException e) {
            throw new IOException("the experiment's own database: " + e.getMessage(), e);
        }
    }

    private Results run(Bench bench, List<Integer> sessions, Duration time, int kills)
            throws IOException, SQLException, InterruptedException {
        for (int count : sessions) {
            bench.progress(
                    "commits of %d sessions, as fast as they can".formatted(count),
                    0.3 * sessions.indexOf(count) / sessions.size());
            rates.add(CommitRate.measure(DELAY, count, time));
        }
        List<Double> moments = KillMoments.of(kills, SEED);
        for (int i = 0; i < kills; i++) {
            bench.progress("kill %d of %d without a write delay".formatted(i + 1, kills), 0.3 + 0.7 * i / kills);
            atOnce.add(Killer.atOnce(moments.get(i)));
            bench.progress("kill %d of %d with a write delay".formatted(i + 1, kills), 0.3 + 0.7 * (i + 0.4) / kills);
            delayed.add(Killer.delayed(DELAY, PER_SECOND, moments.get(i)));
        }
        return new Results(inputs(), findings(), List.of(lost(), commits()), samples());
    }

    private List<Input> inputs() {
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input("write delay d", DELAY.toMillis(), "ms", "set"));
        inputs.add(new Input("orders a second at a delay, before a kill", PER_SECOND, "orders/s", "set"));
        inputs.add(new Input(
                "time since the last write at a kill, in the mean",
                MILLIS * mean(delayed, Crash::sinceWriteSeconds),
                "ms",
                "drawn, one in each part of d; by the file's time, read before the database was started again"));
        rates.forEach(pair -> {
            add(inputs, pair.sessions(), "at 0 ms", pair.atOnce());
            add(inputs, pair.sessions(), "at %d ms".formatted(DELAY.toMillis()), pair.delayed());
        });
        inputs.add(new Input(
                "orders there that nobody had been told of, after all kills",
                sum(atOnce, crash -> crash.loss().unacknowledged())
                        + sum(delayed, crash -> crash.loss().unacknowledged()),
                "orders",
                "counted, nothing is predicted of it: the kill came between a commit and its answer"));
        return inputs;
    }

    private static void add(List<Input> inputs, int sessions, String delay, CommitRate rate) {
        String which = " of %d sessions %s".formatted(sessions, delay);
        String from = "measured, nothing is predicted of it";
        inputs.add(new Input("commits" + which, rate.perSecond(), "commits/s", from));
        inputs.add(new Input("commits in a write" + which, 1 / rate.writesPerCommit(), "commits", from));
        inputs.add(new Input("bytes of a commit" + which, rate.bytesPerCommit(), "bytes", from));
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(
                "acknowledged orders that are gone after %d kills, at 0 ms".formatted(atOnce.size()),
                "orders",
                0,
                sum(atOnce, crash -> crash.loss().lost()),
                0,
                "an engine that acknowledges before it writes, or whose recovery does not find what it wrote"));
        findings.add(new Finding(
                "acknowledged orders that are gone after a kill, in the mean of %d, at %d ms"
                        .formatted(delayed.size(), DELAY.toMillis()),
                "orders",
                PER_SECOND * mean(delayed, Crash::sinceWriteSeconds),
                mean(delayed, crash -> crash.loss().lost()),
                15,
                "what was committed while the last write was made is not in it; or the sessions were late, having no"
                        + " processor for a while"));
        findings.add(new Finding(
                "time between two writes, at %d ms".formatted(DELAY.toMillis()),
                "ms",
                DELAY.toMillis(),
                MILLIS * mean(delayed, Crash::betweenWritesSeconds),
                40,
                "the writer looks every third of the delay only, so that it may be a third late"));
        findings.add(new Finding(
                "orders that are half there, after all kills",
                "orders",
                0,
                sum(atOnce, crash -> crash.loss().half())
                        + sum(delayed, crash -> crash.loss().half()),
                0,
                "the engine took the tables for a write one after the other, while others changed them"));
        findings.add(new Finding(
                "orders that are gone though a later one of their session is there",
                "orders",
                0,
                sum(atOnce, crash -> crash.loss().gaps())
                        + sum(delayed, crash -> crash.loss().gaps()),
                0,
                "the engine took the tables for a write one after the other, while others changed them"));
        CommitRate alone = rates.getFirst().atOnce();
        findings.add(new Finding(
                "writes for the commits of one session, at 0 ms",
                "writes",
                alone.commits(),
                alone.writes(),
                5,
                "the engine writes the header of its file as well, now and then"));
        return findings;
    }

    private Chart lost() {
        List<Point> law = List.of(new Point(0, 0), new Point(DELAY.toMillis(), PER_SECOND * DELAY_SECONDS));
        return new Chart(
                "Acknowledged orders that a kill loses",
                "ms since the last write",
                "orders",
                false,
                List.of(
                        new Series("%d ms, by law".formatted(DELAY.toMillis()), true, law),
                        new Series("%d ms".formatted(DELAY.toMillis()), false, points(delayed)),
                        new Series("0 ms", false, points(atOnce))));
    }

    private static List<Point> points(List<Crash> crashes) {
        return crashes.stream()
                .map(crash -> new Point(
                        MILLIS * crash.sinceWriteSeconds(), crash.loss().lost()))
                .sorted(Comparator.comparingDouble(Point::x))
                .toList();
    }

    private Chart commits() {
        return new Chart(
                "Commits, as fast as the sessions can",
                "sessions",
                "commits per second",
                true,
                List.of(
                        rates("0 ms", pair -> pair.atOnce()),
                        rates("%d ms".formatted(DELAY.toMillis()), pair -> pair.delayed())));
    }

    private Series rates(String name, Function<CommitRate.Pair, CommitRate> which) {
        return new Series(
                name,
                false,
                rates.stream()
                        .map(pair ->
                                new Point(pair.sessions(), which.apply(pair).perSecond()))
                        .toList());
    }

    private List<Samples> samples() {
        return List.of(
                samples(
                        "lost by a kill, at 0 ms",
                        "orders",
                        atOnce,
                        crash -> crash.loss().lost()),
                samples(
                        "acknowledged before a kill, at 0 ms",
                        "orders",
                        atOnce,
                        crash -> crash.loss().acknowledged()),
                samples(
                        "lost by a kill, at a delay",
                        "orders",
                        delayed,
                        crash -> crash.loss().lost()),
                samples("time since the last write at the kill", "ms", delayed, c -> MILLIS * c.sinceWriteSeconds()),
                samples("time between two writes", "ms", delayed, crash -> MILLIS * crash.betweenWritesSeconds()));
    }

    private static Samples samples(String what, String unit, List<Crash> crashes, ToDoubleFunction<Crash> value) {
        return new Samples(what, unit, crashes.stream().mapToDouble(value).toArray());
    }

    private static double sum(List<Crash> crashes, ToDoubleFunction<Crash> value) {
        return crashes.stream().mapToDouble(value).sum();
    }

    private static double mean(List<Crash> crashes, ToDoubleFunction<Crash> value) {
        return sum(crashes, value) / crashes.size();
    }
}
