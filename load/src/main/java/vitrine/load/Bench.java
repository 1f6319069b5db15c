package vitrine.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vitrine.load.report.JsonReport;
import vitrine.load.report.ScaleChart;
import vitrine.load.report.ScaleReport;
import vitrine.load.report.TextReport;
import vitrine.load.round.Results;

/** Measures Vitrine beside nginx and prints one table. The script {@code load/bench} starts it. */
public final class Bench {

    /** Longer than ending everything can take, so that the JVM waits for it after Ctrl-C. */
    private static final Duration ENDING_LIMIT = Duration.ofMinutes(2);

    private static final List<String> PROGRAMS = List.of("wrk", "nginx");

    private Bench() {}

    /**
     * Runs the benchmark and exits: 0 measured, 1 could not measure, 130 interrupted.
     *
     * @param arguments see {@link BenchOptions#HELP}
     */
    public static void main(String[] arguments) {
        Thread main = Thread.currentThread();
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interruptAndAwait(main, ended), "end-what-was-started"));
        int status;
        try {
            status = run(arguments);
        } catch (IllegalArgumentException | IOException problem) {
            progress(String.valueOf(problem.getMessage()));
            status = 1;
        } catch (InterruptedException interrupted) {
            progress("interrupted; everything that was started has ended");
            status = 130;
        } finally {
            ended.countDown();
        }
        System.exit(status);
    }

    private static int run(String... arguments) throws IOException, InterruptedException {
        BenchOptions options = BenchOptions.parse(arguments);
        if (options.help()) {
            System.out.print(BenchOptions.HELP);
            return 0;
        }
        requirePrograms();
        Path project = Path.of("").toAbsolutePath();
        if (options.scale()) {
            scale(options, project);
            return 0;
        }
        Results results = measure(options, project);
        System.out.print(new TextReport(results));
        if (options.json() != null) {
            Files.writeString(options.json(), new JsonReport(results).toString());
        }
        return 0;
    }

    private static Results measure(BenchOptions options, Path project) throws IOException, InterruptedException {
        try (BenchDirectory directory = BenchDirectory.of(project)) {
            return options.cost()
                    ? new CostRun(options, project, directory, Bench::progress).measure()
                    : new BenchRun(options, project, directory, Bench::progress).measure();
        }
    }

    private static void scale(BenchOptions options, Path project) throws IOException, InterruptedException {
        try (BenchDirectory directory = BenchDirectory.of(project)) {
            ScaleRun.Measured measured = new ScaleRun(options, project, directory, Bench::progress).measure();
            System.out.print(new ScaleReport(measured.setting(), measured.curves()));
            if (options.svg() != null) {
                Files.writeString(options.svg(), new ScaleChart(measured.curves()).toString());
            }
        }
    }

    private static void requirePrograms() {
        List<Path> directories = List.of(
                        System.getenv().getOrDefault("PATH", "").split(":", -1))
                .stream()
                .map(Path::of)
                .toList();
        for (String program : PROGRAMS) {
            if (directories.stream().noneMatch(directory -> Files.isExecutable(directory.resolve(program)))) {
                throw new IllegalArgumentException("no " + program + " on the PATH; on Debian and Ubuntu:"
                        + " apt-get install wrk nginx-light (nginx lies in /usr/sbin)");
            }
        }
    }

    private static void progress(String line) {
        System.err.println(line);
    }

    private static void interruptAndAwait(Thread main, CountDownLatch ended) {
        main.interrupt();
        try {
            if (!ended.await(ENDING_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                progress("not everything has ended; see: vitrine status");
            }
        } catch (InterruptedException halted) {
            Thread.currentThread().interrupt();
        }
    }
}
