package vitrine.lab.experiment;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vitrine.lab.load.LoadPlan;
import vitrine.lab.load.LoadResult;
import vitrine.lab.report.About;
import vitrine.lab.report.Chart;
import vitrine.lab.report.Finding;
import vitrine.lab.report.Input;
import vitrine.lab.report.Results;
import vitrine.lab.report.Samples;
import vitrine.lab.system.Exposition;
import vitrine.lab.system.Tier;

/** Connections that are kept against connections for one request, on each of the three edges. */
public final class KeepAlive implements Experiment {

    private static final double PER_SECOND = 50;
    private static final long SEED = 12;
    private static final double TIME_WAIT_SECONDS = 60;
    private static final List<String> BOOKS =
            IntStream.rangeClosed(1, 100).mapToObj(i -> "/api/books/" + i).toList();

    private final List<Input> inputs = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Samples> samples = new ArrayList<>();
    private final List<Chart.Series> latencies = new ArrayList<>();

    /** Where a connection can be kept. */
    private enum Edge {
        CLIENT_WEB(
                "client to web tier",
                Tier.WEB,
                "vitrine_client_connections_accepted_total",
                "",
                "web.client.keep-alive"),
        WEB_AP("web to AP tier", Tier.WEB, "vitrine_pool_opened_connections_total", "pool=\"ap\"", "web.ap.keep-alive"),
        AP_DATABASE(
                "AP to database tier",
                Tier.AP,
                "vitrine_pool_opened_connections_total",
                "pool=\"db\"",
                "ap.database.pool");

        private final String text;
        private final Tier counting;
        private final String counter;
        private final String label;
        private final String knob;

        Edge(String text, Tier counting, String counter, String label, String knob) {
            this.text = text;
            this.counting = counting;
            this.counter = counter;
            this.label = label;
            this.knob = knob;
        }
    }

    /** What a load did, in all tiers. */
    private record Measured(LoadResult load, double opened, double cpuMicros, double timeWaits) {}

    @Override
    public About about() {
        return new About(
                "keep-alive",
                "What a kept connection saves",
                "P12",
                "What does a request cost more if each has a connection of its own, on each of the three edges?",
                "opened = requests (kept: at most as many as are under way at once); left in TIME_WAIT = opened, for "
                        + (int) TIME_WAIT_SECONDS + " s; highest rate = ports / " + (int) TIME_WAIT_SECONDS + " s",
                "RFC 9112 section 9.3 (persistence); RFC 9293 section 3.3.2 (TIME-WAIT); "
                        + "Linux include/net/tcp.h, TCP_TIMEWAIT_LEN",
                "Turn web.client.requests to 10: how many connections are opened now? Switch web.ap.tcp-nodelay off, "
                        + "and see whether it matters for one request on a connection.");
    }

    @Override
    public Results run(Bench bench) throws IOException, InterruptedException {
        Duration time = Duration.ofSeconds(bench.quick() ? 3 : 15);
        bench.progress("warming up", 0);
        bench.load(plan(time));
        double loads = 1 + 2 * Edge.values().length;
        int done = 1;
        for (Edge edge : Edge.values()) {
            bench.progress(edge.text + ", connections kept", done++ / loads);
            Measured kept = measure(bench, edge, "on", time);
            bench.progress(edge.text + ", a connection for each request", done++ / loads);
            Measured each = measure(bench, edge, "off", time);
            compare(edge, kept, each);
        }
        inputs.add(new Input("rate", PER_SECOND, "requests/s", "set"));
        inputs.add(new Input("time in TIME_WAIT", TIME_WAIT_SECONDS, "s", "Linux, include/net/tcp.h"));
        Chart chart = new Chart(
                "Latency with and without kept connections", Latencies.AXIS, "latency in ms", true, latencies);
        return new Results(inputs, findings, List.of(chart), samples);
    }

    private static LoadPlan plan(Duration time) {
        return new LoadPlan(PER_SECOND, time, BOOKS, SEED);
    }

    private static Measured measure(Bench bench, Edge edge, String setting, Duration time)
            throws IOException, InterruptedException {
        bench.putBack();
        if (edge == Edge.AP_DATABASE) {
            bench.turn("ap.cache=off", edge.knob + "=" + setting);
        } else {
            bench.turn(edge.knob + "=" + setting);
        }
        double opened = opened(bench, edge);
        double first = CpuTime.ofTiers(bench);
        double reading = CpuTime.ofTiers(bench) - first;
        double cpu = CpuTime.ofTiers(bench) + reading;
        double timeWaits = timeWaits(bench);
        LoadResult load = bench.load(plan(time));
        return new Measured(
                load,
                opened(bench, edge) - opened,
                (CpuTime.ofTiers(bench) - cpu) * 1e6 / load.sent(),
                timeWaits(bench) - timeWaits);
    }

    private void compare(Edge edge, Measured kept, Measured each) {
        findings.add(new Finding(
                edge.text + ": connections opened, one for each request",
                "connections",
                each.load.sent(),
                each.opened,
                10,
                "a request that failed was sent again, or somebody else used the shop meanwhile"));
        findings.add(new Finding(
                edge.text + ": connections left in TIME_WAIT",
                "connections",
                each.opened,
                each.timeWaits,
                25,
                "connections of other programs on this machine, or of the seconds before, came to their end"));
        input(edge, "connections opened, kept", kept.opened, "connections");
        input(edge, "CPU time of a request, kept", kept.cpuMicros, "us");
        input(edge, "CPU time of a request, each its own", each.cpuMicros, "us");
        latencies.add(Latencies.series(edge.text + ", kept", kept.load));
        latencies.add(Latencies.series(edge.text + ", each its own", each.load));
        samples.add(new Samples(edge.text + ", kept: latency", "us", kept.load.samples()));
        samples.add(new Samples(edge.text + ", each its own: latency", "us", each.load.samples()));
    }

    private void input(Edge edge, String what, double value, String unit) {
        inputs.add(new Input(edge.text + ": " + what, value, unit, "measured, nothing is predicted of it"));
    }

    private static double opened(Bench bench, Edge edge) throws IOException, InterruptedException {
        return bench.figures(edge.counting).sum(edge.counter, edge.label);
    }

    /** Where the most are: tiers that share a network have them alike, and else only who closed first has them. */
    private static double timeWaits(Bench bench) throws IOException, InterruptedException {
        double most = 0;
        for (Tier tier : Tier.values()) {
            Exposition figures = bench.figures(tier);
            if (!figures.isEmpty()) {
                most = Math.max(most, figures.first("vitrine_kernel_tcp_timewaits_connections_total"));
            }
        }
        return most;
    }
}
