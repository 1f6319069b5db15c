package vitrine.lab;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import vitrine.lab.experiment.Experiment;
import vitrine.lab.report.KeptReports;
import vitrine.lab.report.Report;
import vitrine.lab.report.Results;
import vitrine.lab.system.SystemAddresses;

/**
 * Runs one experiment in a process of its own, tells how far it is in lines of JSON ({@link Event}), and keeps its report.
 * Exit status 0, or 1 with the reason in the last line. The console starts it, with its token in the environment variable
 * {@value #TOKEN}; however it ends, the console puts the knobs back, and without a console they go back by themselves.
 *
 * <pre>
 * Lab NAME quick|whole CONSOLE SHOP WEB AP[,AP...] DB|- DIRECTORY
 * </pre>
 */
public final class Lab {

    public static final String TOKEN = "VITRINE_LAB_TOKEN";

    private static final int ARGUMENTS = 8;
    private static final String NONE = "-";

    private final JsonMapper json = new JsonMapper();

    private Lab() {}

    public static void main(String[] arguments) {
        try {
            if (arguments.length != ARGUMENTS) {
                throw new IOException("wants NAME quick|whole CONSOLE SHOP WEB AP[,AP...] DB|- DIRECTORY");
            }
            new Lab().run(List.of(arguments));
        } catch (IOException e) {
            System.out.println(e.getMessage() == null ? e.toString() : e.getMessage());
            System.exit(1);
        } catch (Throwable e) { // whatever it is, the last line says it
            System.out.println(e);
            System.exit(1);
        }
        System.exit(0);
    }

    private void run(List<String> arguments) throws IOException, InterruptedException {
        String name = arguments.getFirst();
        Experiment experiment = Experiments.named(name)
                .orElseThrow(() -> new IOException("no experiment '" + name + "'; there are " + Experiments.names()));
        SystemAddresses addresses = new SystemAddresses(
                URI.create(arguments.get(2)),
                URI.create(arguments.get(3)),
                arguments.get(4),
                List.of(arguments.get(5).split(",", -1)),
                Stream.of(arguments.get(6)).filter(db -> !db.equals(NONE)).toList());
        Report report = report(experiment, arguments.get(1).equals("quick"), addresses);
        tell(Event.kept(new KeptReports(Path.of(arguments.get(7))).keep(report)));
    }

    private Report report(Experiment experiment, boolean quick, SystemAddresses addresses)
            throws IOException, InterruptedException {
        String token = System.getenv().getOrDefault(TOKEN, "");
        String by = "lab " + experiment.about().name();
        Instant startedAt = Instant.now();
        long began = System.nanoTime();
        Consumer<Event> events = this::tell;
        try (RunningBench bench = new RunningBench(addresses, token, quick, by, events)) {
            bench.putBack();
            try {
                Results results = experiment.run(bench);
                double seconds = (System.nanoTime() - began) / 1e9;
                return new Report(
                        experiment.about(), startedAt, seconds, quick, Machine.text(), bench.turned(), results);
            } finally {
                bench.putBack();
            }
        }
    }

    private void tell(Event event) {
        System.out.println(json.writeValueAsString(event));
    }
}
