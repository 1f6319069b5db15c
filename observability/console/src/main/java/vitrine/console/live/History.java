package vitrine.console.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The last five minutes, of seconds that were watched: what is older goes, and a time that nobody watched is missing. A
 * point takes 4 bytes for each figure of each process and tier: with five processes 300 kB in all, with the most that are
 * read (130) some 8 MB.
 */
final class History {

    static final Duration LENGTH = Duration.ofMinutes(5);

    private final Deque<Point> points = new ArrayDeque<>();

    /** One second: the figures of each series in the order of its kind. */
    private record Point(long millis, Map<String, float[]> series) {}

    /**
     * One series over time, by column.
     *
     * @param times milliseconds since 1970
     * @param figures by name; null where it was not known
     */
    record Series(List<Long> times, Map<String, List<Float>> figures) {}

    synchronized void add(Picture picture) {
        Map<String, float[]> series = new HashMap<>();
        for (TierState tier : picture.tiers()) {
            series.put(tier.tier(), floats(tier.values()));
            tier.processes().stream()
                    .filter(one -> one.away().isEmpty())
                    .forEach(one -> series.put(one.target().key(), floats(one.values())));
        }
        points.addLast(new Point(picture.millis(), series));
        while (picture.millis() - points.getFirst().millis() > LENGTH.toMillis()) {
            points.removeFirst();
        }
    }

    /** A tier, or a process by its key. Empty where there was none in these minutes. */
    synchronized Series of(Kind kind, String key) {
        List<Long> times = points.stream().map(Point::millis).toList();
        Map<String, List<Float>> figures = new LinkedHashMap<>();
        for (int i = 0; i < kind.figures().size(); i++) {
            List<Float> column = new ArrayList<>(points.size());
            for (Point point : points) {
                float[] values = point.series().get(key);
                column.add(values == null || Float.isNaN(values[i]) ? null : (Float) values[i]);
            }
            figures.put(kind.figures().get(i).name(), column);
        }
        return new Series(times, figures);
    }

    synchronized int size() {
        return points.size();
    }

    private static float[] floats(Values values) {
        float[] floats = new float[values.kind().figures().size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values.at(i);
        }
        return floats;
    }
}
