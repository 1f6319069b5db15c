package vitrine.console.ladder;

import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The ladder for a terminal. */
final class LadderText {

    private static final int BAR = 32;
    private static final double LONGEST_NANOS = 1e8;

    private final LadderState state;

    LadderText(LadderState state) {
        this.state = state;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (state.running()) {
            text.append("measuring: ").append(state.done()).append(" of ").append(state.of());
            text.append(state.doing() == null ? "" : ", " + state.doing()).append('\n');
        }
        if (state.problem() != null) {
            text.append("not measured: ").append(state.problem()).append('\n');
        }
        Ladder last = state.last();
        if (last == null) {
            return text.append("no ladder has been measured yet\n").toString();
        }
        text.append("measured at ")
                .append(last.measuredAt())
                .append(String.format(Locale.ROOT, " in %.0f s, %d CPUs%n%n", last.tookSeconds(), last.cpus()));
        last.rungs().forEach(rung -> text.append(line(rung)));
        text.append('\n');
        last.bandwidths().stream()
                .sorted(Comparator.comparing(Bandwidth::way).thenComparingLong(Bandwidth::blockBytes))
                .forEach(bandwidth -> text.append(line(bandwidth)));
        return text.toString();
    }

    private static String line(Rung rung) {
        Double nanos = rung.nanos();
        String value = nanos == null ? "" : String.format(Locale.ROOT, "%,14.1f ns  %s", nanos, bar(nanos));
        return String.format("%-46s%s%s%n", rung.name(), value, because(rung.unknownBecause()));
    }

    private static String line(Bandwidth bandwidth) {
        Double rate = bandwidth.bytesPerSecond();
        String value = rate == null ? "" : String.format(Locale.ROOT, "%,12.1f MB/s", rate / 1e6);
        return String.format(
                Locale.ROOT,
                "%-12s in blocks of %,10d bytes %s%s%n",
                bandwidth.way(),
                bandwidth.blockBytes(),
                value,
                because(bandwidth.unknownBecause()));
    }

    private static String because(@Nullable String why) {
        return why == null ? "" : "  not available here: " + why;
    }

    /** As long as the number has digits: the ladder's steps are powers of ten. */
    private static String bar(double nanos) {
        double share = Math.log10(Math.max(1, nanos)) / Math.log10(LONGEST_NANOS);
        return "#".repeat(Math.max(1, (int) Math.round(share * BAR)));
    }
}
