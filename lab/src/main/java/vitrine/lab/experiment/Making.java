package vitrine.lab.experiment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vitrine.lab.report.Chart.Point;
import vitrine.lab.report.Chart.Series;
import vitrine.lab.report.Finding;
import vitrine.lab.report.Input;
import vitrine.lab.report.Samples;

/** Makes processes, threads and connections, in the process of the experiment itself. */
final class Making {

    private static final Duration LOOK = Duration.ofMillis(5);
    private static final int CALLS = 1_000;
    private static final int LOOKS = 40;
    private static final int TIMES = 7;
    private static final long PATIENCE_SECONDS = 10;

    /** A container lets a process have 128 threads. */
    private static final List<Integer> PLATFORM = List.of(10, 20, 40, 60);

    private static final List<Integer> VIRTUAL = List.of(1_000, 2_000, 5_000, 10_000);

    final List<Input> inputs = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final List<Samples> samples = new ArrayList<>();
    final List<Series> times = new ArrayList<>();
    final List<Series> memory = new ArrayList<>();

    private final Bench bench;
    private final int rounds;

    Making(Bench bench) {
        this.bench = bench;
        this.rounds = bench.quick() ? 1 : 5;
    }

    /** Makes one of something, and waits until it has done its part and is gone. */
    private interface Made {
        void makeOne() throws IOException, InterruptedException;
    }

    private interface Memory {
        double kib() throws IOException;
    }

    /**
     * Measures.
     *
     * @param from share of the whole experiment that is done before
     * @param to share that is done afterwards
     */
    void run(double from, double to) throws IOException, InterruptedException {
        double step = (to - from) / 3;
        bench.progress("making processes, threads and connections", from);
        time("a process (/bin/true)", 30 * rounds, Making::process);
        time("a platform thread", 400 * rounds, () -> join(Thread.ofPlatform()));
        time("a virtual thread", 4_000 * rounds, () -> join(Thread.ofVirtual()));
        try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            time("a TCP connection", 200 * rounds, () -> connect(listener));
        }
        bench.progress("memory of platform threads", from + step);
        long _ = OwnMemory.touchHeap();
        memory(
                "platform threads",
                "private memory of the process",
                Thread.ofPlatform(),
                PLATFORM,
                OwnMemory::privateKib);
        bench.progress("memory of virtual threads", from + 2 * step);
        memory("virtual threads", "heap after a collection", Thread.ofVirtual(), VIRTUAL, OwnMemory::heapKib);
    }

    private void time(String what, int number, Made made) throws IOException, InterruptedException {
        for (int i = 0; i < number / 4; i++) {
            made.makeOne();
        }
        double[] micros = new double[number];
        for (int i = 0; i < number; i++) {
            long began = System.nanoTime();
            made.makeOne();
            micros[i] = (System.nanoTime() - began) / 1e3;
        }
        inputs.add(new Input("making " + what, Latencies.median(micros), "us", "median, measured, until it is gone"));
        times.add(Latencies.series(what, micros));
        samples.add(new Samples("making " + what, "us", micros));
    }

    /** What few of them take foretells what many take. */
    private void memory(String what, String which, Thread.Builder builder, List<Integer> numbers, Memory memory)
            throws IOException, InterruptedException {
        int otherThreads = OwnMemory.kernelThreads();
        for (int i = 0; i < TIMES; i++) { // until what they run is compiled, as interpreted it takes more of a stack
            waiting(builder, numbers.getLast(), memory);
        }
        List<Point> measured = new ArrayList<>();
        for (int number : numbers) {
            double[] kib = new double[TIMES];
            for (int i = 0; i < TIMES; i++) {
                awaitKernelThreads(otherThreads);
                double before = memory.kib();
                kib[i] = waiting(builder, number, memory) - before;
            }
            samples.add(new Samples("memory of %d %s".formatted(number, what), "KiB", kib));
            measured.add(new Point(number, Latencies.median(kib)));
        }
        Point few = measured.get(numbers.size() / 2);
        Point most = measured.getLast();
        double ofOne = few.y() / few.x();
        inputs.add(
                new Input("memory of one of %d %s".formatted((int) few.x(), what), ofOne, "KiB", which + ", measured"));
        findings.add(new Finding(
                "memory of %d %s".formatted((int) most.x(), what),
                "KiB",
                most.x() * ofOne,
                most.y(),
                15,
                "the JVM itself took or gave back memory meanwhile, for its compilers or its heap"));
        this.memory.add(new Series(
                what + ", predicted",
                true,
                measured.stream().map(at -> new Point(at.x(), at.x() * ofOne)).toList()));
        this.memory.add(new Series(what + ", measured", false, measured));
    }

    /** How much memory there is while so many threads wait. */
    private static double waiting(Thread.Builder builder, int number, Memory memory)
            throws IOException, InterruptedException {
        CountDownLatch there = new CountDownLatch(number);
        CountDownLatch over = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        try {
            for (int i = 0; i < number; i++) {
                threads.add(builder.start(() -> {
                    useStack(CALLS);
                    there.countDown();
                    awaitEnd(over);
                }));
            }
            if (!there.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("%d threads were not made within %d s".formatted(number, PATIENCE_SECONDS));
            }
            return memory.kib();
        } finally {
            over.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    /** A thread's memory is the stack that it has used, not the one that it could use. */
    private static int useStack(int calls) {
        return calls == 0 ? 0 : 1 + useStack(calls - 1);
    }

    private static void awaitKernelThreads(int number) throws InterruptedException {
        for (int i = 0; i < LOOKS && OwnMemory.kernelThreads() > number; i++) {
            Thread.sleep(LOOK);
        }
    }

    private static void awaitEnd(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void process() throws IOException, InterruptedException {
        new ProcessBuilder("/bin/true").start().waitFor();
    }

    private static void join(Thread.Builder builder) throws InterruptedException {
        builder.start(() -> {}).join();
    }

    private static void connect(ServerSocket listener) throws IOException {
        try (Socket client = new Socket(listener.getInetAddress(), listener.getLocalPort());
                Socket server = listener.accept()) {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        }
    }
}
