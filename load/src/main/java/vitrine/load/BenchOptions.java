package vitrine.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vitrine.load.round.Scenario;

/**
 * What the command line asks for.
 *
 * @param rounds measurements of each scenario and side
 * @param round how long one takes
 * @param warmUp load before the first round of each scenario, not measured
 * @param json where the rounds are written to, if anywhere
 */
record BenchOptions(
        int rounds,
        Duration round,
        Duration warmUp,
        int connections,
        int portOffset,
        List<Scenario> scenarios,
        @Nullable Path json,
        boolean help) {

    static final String HELP = """
            load/bench: Vitrine beside nginx on this machine, in one table

            Starts a Vitrine of its own (ports of the default plus an offset) and an nginx, loads both in turn
            with wrk, stops everything. Needs Linux, a JDK 25, wrk and nginx.

              --quick            2 rounds of 1 s and short warm-up: a look, no measurement
              --rounds N         rounds of each row and side, 1 to 50 (default 5)
              --seconds N        length of a round, 1 to 60 (default 2)
              --warm-up N        seconds of load before a row's first round, 1 to 120 (default 60)
              --connections N    connections of wrk, 1 to 1000 (default 16)
              --only ROW         only this row; may be repeated: %s
              --port-offset N    added to Vitrine's ports, 1 to 50000 (default 20000)
              --json FILE        write every round to FILE
              --help             this text
            """.formatted(Scenario.keys());

    BenchOptions {
        scenarios = List.copyOf(scenarios);
    }

    /** @throws IllegalArgumentException if an argument is unknown or out of its range; the message says which */
    static BenchOptions parse(String... arguments) {
        return new Parser(arguments).parse();
    }

    /** How long all rounds and warm-ups take, without starting and stopping. */
    Duration loadTime() {
        Duration ofScenario = round.multipliedBy(2L * rounds).plus(warmUp).plus(BenchRun.NGINX_WARM_UP);
        return ofScenario.multipliedBy(scenarios.size());
    }

    private static final class Parser {

        private final ArrayDeque<String> left;
        private final List<Scenario> only = new ArrayList<>();
        private int rounds = 5;
        private int seconds = 2;
        private int warmUpSeconds = 60;
        private int connections = 16;
        private int portOffset = 20_000;
        private @Nullable Path json;
        private boolean help;

        Parser(String... arguments) {
            left = new ArrayDeque<>(List.of(arguments));
        }

        BenchOptions parse() {
            while (!left.isEmpty()) {
                read(left.remove());
            }
            return new BenchOptions(
                    rounds,
                    Duration.ofSeconds(seconds),
                    Duration.ofSeconds(warmUpSeconds),
                    connections,
                    portOffset,
                    Arrays.stream(Scenario.values())
                            .filter(scenario -> only.isEmpty() || only.contains(scenario))
                            .toList(),
                    json,
                    help);
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
