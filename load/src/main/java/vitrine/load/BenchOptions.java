package vitrine.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vitrine.load.round.Scenario;

/**
 * What the command line asks for.
 *
 * @param rounds measurements of each scenario and side
 * @param round how long one takes
 * @param warmUp load before the first round of each scenario, not measured; longer while the compilers are busy
 * @param connections of wrk in a round, from 1
 * @param json where the rounds are written to, if anywhere
 * @param cost whether it is measured what looking costs, in place of Vitrine beside nginx
 * @param scale whether throughput over concurrency is measured, in place of Vitrine beside nginx
 * @param svg where the picture of that is written to, if anywhere
 * @param before another version's checkout to measure beside this one, if any
 */
record BenchOptions(
        int rounds,
        Duration round,
        Duration warmUp,
        int connections,
        int portOffset,
        List<Scenario> scenarios,
        @Nullable Path json,
        boolean cost,
        @Nullable Path before,
        boolean scale,
        @Nullable Path svg,
        boolean help) {

    static final String HELP = """
            load/bench: Vitrine beside nginx on this machine, in one table; or what it costs to look into it

            Starts a Vitrine of its own (ports of the default plus an offset) and an nginx, loads both in turn
            with wrk, stops everything. Needs Linux, a JDK 25, wrk and nginx.

              --quick            2 rounds of 1 s and short warm-up: a look, no measurement
              --rounds N         rounds of each row and side, 1 to 50 (default 5)
              --seconds N        length of a round, 1 to 60 (default 2)
              --warm-up N        seconds of load before a row's first round, 1 to 120 (default 60); up to three times as
                                 long while the JIT compilers are busy
              --connections N    connections of wrk, 1 to 1000 (default 16; with --cost 1, but 16 to warm up)
              --only ROW         only this row; may be repeated: %s
              --port-offset N    added to Vitrine's ports, 1 to 50000 (default 20000)
              --json FILE        write every round to FILE
              --cost             not nginx: this Vitrine, the same with its metrics read each second, the same with each
                                 request looked at, and the console's watching; 15 rounds, rows page,
                                 book-cached and book-database unless told otherwise
              --before DIR       with --cost: beside another version, a checkout of which lies in DIR
              --scale            not nginx: throughput with 1, 2, 4 ... 256 requests at once, and the law (USL) that fits;
                                 3 rounds, rows page, book-cached and book-database unless told otherwise
              --svg FILE         with --scale: draw it, too
              --help             this text
            """.formatted(Scenario.keys());

    private static final int ROUNDS = 5;
    private static final Duration MOST_READING_WARM_UP = Duration.ofSeconds(10);
    private static final int COST_ROUNDS = 15;
    private static final int SCALE_ROUNDS = 3;
    private static final int CONNECTIONS = 16;
    private static final int COST_CONNECTIONS = 1;
    private static final List<Scenario> COST_SCENARIOS =
            List.of(Scenario.PAGE, Scenario.BOOK_CACHED, Scenario.BOOK_DATABASE);

    BenchOptions {
        scenarios = List.copyOf(scenarios);
    }

    /** @throws IllegalArgumentException if an argument is unknown or out of its range; the message says which */
    static BenchOptions parse(String... arguments) {
        return new Parser(arguments).parse();
    }

    /** One connection would take too long to get all of the path compiled. */
    int warmUpConnections() {
        return Math.max(connections, CONNECTIONS);
    }

    /** Load before the first round in which metrics are read: the system is warm, only who answers with them is not. */
    Duration readingWarmUp() {
        return warmUp.compareTo(MOST_READING_WARM_UP) < 0 ? warmUp : MOST_READING_WARM_UP;
    }

    /** How long all rounds and warm-ups take, without starting and stopping. */
    Duration loadTime() {
        if (scale) {
            return round.multipliedBy((long) rounds * ScaleRun.CONCURRENCIES.size())
                    .plus(warmUp)
                    .multipliedBy(scenarios.size());
        }
        Duration ofVitrine = round.multipliedBy(rounds).plus(warmUp);
        Duration ofNginx = round.multipliedBy(rounds).plus(BenchRun.NGINX_WARM_UP);
        return (cost ? ofCost(ofVitrine) : ofVitrine.plus(ofNginx)).multipliedBy(scenarios.size());
    }

    private Duration ofCost(Duration ofVitrine) {
        Duration ofReading = round.multipliedBy(rounds).plus(readingWarmUp());
        return ofVitrine.multipliedBy(before == null ? 2 : 3).plus(ofReading);
    }

    private static final class Parser {

        private final ArrayDeque<String> left;
        private final List<Scenario> only = new ArrayList<>();
        private int rounds;
        private int seconds = 2;
        private int warmUpSeconds = 60;
        private int connections;
        private int portOffset = 20_000;
        private @Nullable Path json;
        private boolean cost;
        private @Nullable Path before;
        private boolean scale;
        private @Nullable Path svg;
        private boolean help;

        Parser(String... arguments) {
            left = new ArrayDeque<>(List.of(arguments));
        }

        BenchOptions parse() {
            while (!left.isEmpty()) {
                read(left.remove());
            }
            if (before != null && !cost) {
                throw new IllegalArgumentException("--before goes with --cost; see --help");
            }
            if (scale && (connections > 0 || json != null)) {
                throw new IllegalArgumentException(
                        "--scale sets its connections itself, and takes --svg, not --json;" + " see --help");
            }
            if (svg != null && !scale) {
                throw new IllegalArgumentException("--svg goes with --scale; see --help");
            }
            if (cost && scale) {
                throw new IllegalArgumentException("--cost and --scale are two runs; see --help");
            }
            return new BenchOptions(
                    rounds > 0 ? rounds : cost ? COST_ROUNDS : scale ? SCALE_ROUNDS : ROUNDS,
                    Duration.ofSeconds(seconds),
                    Duration.ofSeconds(warmUpSeconds),
                    connections > 0 ? connections : cost ? COST_CONNECTIONS : CONNECTIONS,
                    portOffset,
                    scenarios(),
                    json,
                    cost,
                    before,
                    scale,
                    svg,
                    help);
        }

        private List<Scenario> scenarios() {
            List<Scenario> all = List.of(Scenario.values());
            List<Scenario> wanted = only.isEmpty() ? cost || scale ? COST_SCENARIOS : all : only;
            return all.stream().filter(wanted::contains).toList();
        }

        private void read(String option) {
            switch (option) {
                case "--quick" -> quick();
                case "--rounds" -> rounds = number(option, 1, 50);
                case "--seconds" -> seconds = number(option, 1, 60);
                case "--warm-up" -> warmUpSeconds = number(option, 1, 120);
                case "--connections" -> connections = number(option, 1, 1000);
                case "--port-offset" -> portOffset = number(option, 1, 50_000);
                case "--only" -> only.add(Scenario.of(value(option)));
                case "--json" -> json = Path.of(value(option));
                case "--cost" -> cost = true;
                case "--scale" -> scale = true;
                case "--svg" -> svg = Path.of(value(option));
                case "--before" -> before = Path.of(value(option));
                case "--help", "-h" -> help = true;
                default -> throw new IllegalArgumentException("no option '" + option + "'; see --help");
            }
        }

        private void quick() {
            rounds = 2;
            seconds = 1;
            warmUpSeconds = 3;
        }

        private String value(String option) {
            String value = left.poll();
            if (value == null) {
                throw new IllegalArgumentException(option + " needs a value; see --help");
            }
            return value;
        }

        private int number(String option, int least, int most) {
            String value = value(option);
            if (value.matches("\\d{1,6}")) {
                int number = Integer.parseInt(value);
                if (least <= number && number <= most) {
                    return number;
                }
            }
            throw new IllegalArgumentException(
                    option + " takes a whole number from " + least + " to " + most + ", not '" + value + "'");
        }
    }
}
