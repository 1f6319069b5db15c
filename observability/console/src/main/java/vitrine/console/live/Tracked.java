package vitrine.console.live;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.Reading;

/**
 * What is remembered of a process from one reading to the next: its counters, for rates, and since when it is as it is.
 * There is no rate over a restart, which shows by another start time or by a counter that fell, nor over a gap of more
 * than {@link #LONGEST_GAP}.
 */
final class Tracked {

    static final Duration LONGEST_GAP = Duration.ofSeconds(5);

    private static final Metric STARTED = Metric.of("process_start_time_seconds");
    private static final String IDENTITY = "vitrine_process_identity";

    private final Target target;
    private boolean answers;
    private long since;
    private @Nullable Counted last;

    /** The raw figures of one reading. */
    private record Counted(long atNanos, double started, Values raw, OptionalLong pid, String network) {}

    Tracked(Target target) {
        this.target = target;
    }

    Target target() {
        return target;
    }

    /** @param millis now, since 1970 */
    ProcessState update(Seen seen, long millis) {
        return switch (seen.answer()) {
            case Reading.Available<Exposition>(Exposition figures) -> present(seen.atNanos(), figures, millis);
            case Reading.Unavailable<Exposition>(String why) -> away(why, millis);
        };
    }

    /** It did not answer, or was not asked. */
    ProcessState away(String why, long millis) {
        changeTo(false, millis);
        Counted before = last;
        return new ProcessState(
                target,
                Optional.of(why),
                since,
                before == null ? OptionalLong.empty() : before.pid(),
                "",
                false,
                Values.unknown(target.kind()));
    }

    private ProcessState present(long atNanos, Exposition figures, long millis) {
        Counted now = count(atNanos, figures);
        Counted before = last;
        boolean restarted = before != null && !isSameProcess(before, now);
        if (restarted) {
            answers = false;
        }
        changeTo(true, millis);
        last = now;
        Values values = values(restarted ? null : before, now);
        return new ProcessState(target, Optional.empty(), since, now.pid(), now.network(), restarted, values);
    }

    private void changeTo(boolean nowAnswers, long millis) {
        if (since == 0 || answers != nowAnswers) {
            since = millis;
        }
        answers = nowAnswers;
    }

    private Counted count(long atNanos, Exposition exposition) {
        double[] raw = target.kind().figures().stream()
                .mapToDouble(figure -> switch (figure) {
                    case Figure.Level level -> level.metric().in(exposition);
                    case Figure.Rate rate -> rate.metric().in(exposition);
                    case Figure.Difference _, Figure.Ratio _ -> Double.NaN;
                })
                .toArray();
        OptionalLong pid = exposition
                .label(IDENTITY, "pid")
                .map(Long::parseLong)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
        return new Counted(
                atNanos,
                STARTED.in(exposition),
                new Values(target.kind(), raw),
                pid,
                exposition.label(IDENTITY, "network").orElse(""));
    }

    private boolean isSameProcess(Counted before, Counted now) {
        if (!before.pid().equals(now.pid()) || Double.compare(before.started(), now.started()) != 0) {
            return false;
        }
        for (int i = 0; i < target.kind().figures().size(); i++) {
            if (target.kind().figures().get(i) instanceof Figure.Rate
                    && now.raw().at(i) < before.raw().at(i)) {
                return false;
            }
        }
        return true;
    }

    private Values values(@Nullable Counted before, Counted now) {
        double seconds =
                before == null ? Double.NaN : (now.atNanos() - before.atNanos()) / (double) TimeUnit.SECONDS.toNanos(1);
        boolean rates = seconds > 0 && seconds <= LONGEST_GAP.toSeconds();
        double[] values = new double[target.kind().figures().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (target.kind().figures().get(i)) {
                case Figure.Level _ -> now.raw().at(i);
                case Figure.Rate _ ->
                    rates && before != null ? (now.raw().at(i) - before.raw().at(i)) / seconds : Double.NaN;
                case Figure.Difference _, Figure.Ratio _ -> Double.NaN;
            };
        }
        return new Values(target.kind(), values).derived();
    }
}
