package vitrine.lab.experiment;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vitrine.lab.load.LoadPlan;
import vitrine.lab.report.About;
import vitrine.lab.report.Chart;
import vitrine.lab.report.Results;

/** Platform threads against virtual ones, for requests that wait and for requests that compute. */
public final class ThreadModel implements Experiment {

    private static final long SEED = 4;
    private static final List<String> BOOKS =
            IntStream.rangeClosed(1, 100).mapToObj(i -> "/api/books/" + i).toList();

    @Override
    public About about() {
        return new About(
                "thread-model",
                "What virtual threads change, and what they do not",
                "P04",
                "How many requests are served by a few threads of the kernel, and how many by virtual ones: if requests"
                        + " wait, and if they compute? Where does the limit move to?",
                "waiting, platform: served in t seconds = min(arrivals, t threads / time of a request + places);"
                        + " waiting, virtual: share refused = Erlang's formula B of the offered load (arrivals per second x"
                        + " time of a request) and the places, which are threads and queue;"
                        + " computing, both: served per second = processors / CPU time of a request",
                "JEP 444, Virtual Threads; A. K. Erlang, Solution of Some Problems in the Theory of Probabilities of"
                        + " Significance in Automatic Telephone Exchanges (1917)",
                "Turn ap.worker.kind to virtual, ap.worker.queue to 10000 and ap.cache to off, and load the shop: where is"
                        + " the limit now? Look at the AP tier's connections to the database.");
    }

    @Override
    public Results run(Bench bench) throws IOException, InterruptedException {
        WaitingRequests waiting = new WaitingRequests();
        ComputingRequests computing = new ComputingRequests();
        waiting.run(bench, 0, 0.7);
        computing.run(bench, 0.7, 1);
        return new Results(
                both(waiting.inputs, computing.inputs),
                both(waiting.findings, computing.findings),
                List.of(
                        new Chart(
                                "Requests that wait: served over arrivals",
                                "arrivals per second",
                                "answers per second",
                                false,
                                waiting.served),
                        new Chart(
                                "Latency with more arrivals than platform threads can serve",
                                Latencies.AXIS,
                                "latency in ms",
                                true,
                                both(waiting.latencies, computing.latencies))),
                both(waiting.samples, computing.samples));
    }

    /** Books that are in the AP tier's cache, once the first requests are over. */
    static LoadPlan plan(double perSecond, Duration time) {
        return new LoadPlan(perSecond, time, BOOKS, SEED);
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
