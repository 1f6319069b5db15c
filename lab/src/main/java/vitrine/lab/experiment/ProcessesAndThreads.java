package vitrine.lab.experiment;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import vitrine.lab.report.About;
import vitrine.lab.report.Chart;
import vitrine.lab.report.Results;

/** What processes, threads and connections cost, and what goes down with a process or a thread. */
public final class ProcessesAndThreads implements Experiment {

    @Override
    public About about() {
        return new About(
                "processes-and-threads",
                "What a process costs more than a thread, and what it keeps apart",
                "P04",
                "What does it take to make a process, a thread of the kernel, a virtual thread and a connection, and what"
                        + " memory does each have? Which requests go down with a worker process, and which with a thread?",
                "memory of n = n x memory of one; requests that a worker takes along = requests under way / workers, with"
                        + " Little's law: requests under way = arrivals per second x time of a request;"
                        + " a thread takes its own request along",
                "fork(2), clone(2), pthreads(7); JEP 444, Virtual Threads; J. D. C. Little, Operations Research 9 (3), 1961",
                "Turn web.workers to 1, load the shop, and turn web.fault.kill-worker: for how long is nobody served? And"
                        + " with 4?");
    }

    @Override
    public Results run(Bench bench) throws IOException, InterruptedException {
        Making making = new Making(bench);
        Crash crash = new Crash(bench);
        making.run(0, 0.3);
        crash.run(0.3, 1);
        return new Results(
                both(making.inputs, crash.inputs),
                both(making.findings, crash.findings),
                List.of(
                        new Chart("Memory of so many", "number", "KiB", true, making.memory),
                        new Chart("Time to make one", Latencies.AXIS, "time in ms", true, making.times)),
                both(making.samples, crash.samples));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
