package vitrine.console.live;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What kind of process it is, which says what is read from it. */
enum Kind {
    MASTER("web", Figures.MASTER),
    WEB("web", Figures.WEB),
    AP("ap", Figures.AP),
    DB("db", Figures.DB);

    private final String tier;
    private final List<Figure> figures;
    private final Map<String, Integer> places;
    private final String query;

    Kind(String tier, List<Figure> figures) {
        this.tier = tier;
        this.figures = figures;
        this.places = IntStream.range(0, figures.size())
                .boxed()
                .collect(Collectors.toUnmodifiableMap(i -> figures.get(i).name(), Function.identity()));
        this.query = "?includedNames="
                + Stream.concat(
                                figures.stream().flatMap(Kind::metric).map(Metric::family),
                                Stream.of("vitrine_process_identity", "process_start_time_seconds"))
                        .distinct()
                        .collect(Collectors.joining(","));
    }

    String tier() {
        return tier;
    }

    /** In the order in which values of a process of this kind are kept. */
    List<Figure> figures() {
        return figures;
    }

    int place(String figure) {
        Integer place = places.get(figure);
        if (place == null) {
            throw new IllegalArgumentException(name() + " has no figure " + figure);
        }
        return place;
    }

    /** Limits an exposition to what is read of it. */
    String query() {
        return query;
    }

    private static Stream<Metric> metric(Figure figure) {
        return switch (figure) {
            case Figure.Level level -> Stream.of(level.metric());
            case Figure.Rate rate -> Stream.of(rate.metric());
            case Figure.Difference _, Figure.Ratio _ -> Stream.empty();
        };
    }
}
