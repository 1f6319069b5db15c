package vitrine.console.live;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What kind of process it is, which says what is read from it. */
enum Kind {
    MASTER,
    WEB,
    AP,
    DB;

    /** The tier that it belongs to. */
    String tier() {
        return switch (this) {
            case MASTER, WEB -> "web";
            case AP -> "ap";
            case DB -> "db";
        };
    }

    /** In the order in which values of a process of this kind are kept. */
    List<Figure> figures() {
        return switch (this) {
            case MASTER -> Figures.MASTER;
            case WEB -> Figures.WEB;
            case AP -> Figures.AP;
            case DB -> Figures.DB;
        };
    }

    /** Where a figure stands in that order. */
    int place(String figure) {
        List<Figure> all = figures();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equals(figure)) {
                return i;
            }
        }
        throw new IllegalArgumentException(this + " has no figure " + figure);
    }

    /** Limits an exposition to what is read of it. */
    String query() {
        Stream<String> families = figures().stream().flatMap(Kind::metric).map(Metric::family);
        return Stream.concat(families, Stream.of("vitrine_process_identity", "process_start_time_seconds"))
                .distinct()
                .collect(Collectors.joining(",", "?includedNames=", ""));
    }

    private static Stream<Metric> metric(Figure figure) {
        return switch (figure) {
            case Figure.Level level -> Stream.of(level.metric());
            case Figure.Rate rate -> Stream.of(rate.metric());
            case Figure.Difference _, Figure.Ratio _ -> Stream.empty();
        };
    }
}
