package vitrine.lab.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Sends each request at its time, whether those before it are answered or not, and takes its latency from that time on:
 * a server that stalls is seen by all requests that would have met the stall, not only by the one that did (coordinated
 * omission, Gil Tene, "How NOT to Measure Latency", 2013).
 */
public final class OpenLoop implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);
    private static final long SAMPLE_NANOS = 2_000_000;
    private static final double NANOS = 1e9;
    private static final double NANOS_PER_MICRO = 1e3;

    private final URI shop;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_PATIENCE)
            .executor(threads)
            .build();

    public OpenLoop(URI shop) {
        this.shop = shop;
    }

    /**
     * Sends the requests of a plan, and waits for their answers.
     *
     * @throws InterruptedException if it was cancelled: then nothing more is sent
     */
    public LoadResult run(LoadPlan plan) throws InterruptedException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(plan.seed());
        List<CompletableFuture<Exchange>> exchanges = new ArrayList<>();
        AtomicInteger underWay = new AtomicInteger();
        Level level = new Level();
        long began = System.nanoTime();
        long end = began + plan.time().toNanos();
        long notSent = 0;
        int number = 0;
        for (long due = began; due < end; due += gap(random, plan.perSecond())) {
            await(due, underWay, level);
            if (underWay.get() >= plan.mostUnderWay()) {
                notSent++;
            } else {
                underWay.incrementAndGet();
                exchanges.add(send(plan.paths().get(number++ % plan.paths().size()), due, underWay));
            }
        }
        await(end, underWay, level);
        while (underWay.get() > 0) { // each has a time-out
            await(System.nanoTime() + SAMPLE_NANOS, underWay, level);
        }
        List<Exchange> done = new ArrayList<>();
        for (CompletableFuture<Exchange> exchange : exchanges) {
            done.add(join(exchange));
        }
        return result(plan, done, notSent, (System.nanoTime() - began) / NANOS, level.mean());
    }

    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }

    /** @param status 0 if there was no answer */
    private record Exchange(int status, double micros, double underWaySeconds) {}

    /** The mean of what is seen at even intervals. */
    private static final class Level {

        private long next = Long.MIN_VALUE;
        private long sum;
        private long count;

        void see(long now, int value) {
            if (next == Long.MIN_VALUE) {
                next = now;
            }
            while (now - next >= 0) {
                sum += value;
                count++;
                next += SAMPLE_NANOS;
            }
        }

        double mean() {
            return count == 0 ? 0 : (double) sum / count;
        }
    }

    private CompletableFuture<Exchange> send(String path, long due, AtomicInteger underWay) {
        HttpRequest request = HttpRequest.newBuilder(shop.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
        long sent = System.nanoTime();
        return CompletableFuture.supplyAsync(
                () -> {
                    int status = status(request);
                    long now = System.nanoTime();
                    underWay.decrementAndGet();
                    return new Exchange(status, (now - due) / NANOS_PER_MICRO, (now - sent) / NANOS);
                },
                threads);
    }

    /** 0 if there was no answer. */
    private int status(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            return 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static void await(long due, AtomicInteger underWay, Level level) throws InterruptedException {
        for (long now = System.nanoTime(); now - due < 0; now = System.nanoTime()) {
            level.see(now, underWay.get());
            LockSupport.parkNanos(Math.min(due - now, SAMPLE_NANOS));
            if (Thread.interrupted()) {
                throw new InterruptedException("cancelled");
            }
        }
    }

    private static Exchange join(CompletableFuture<Exchange> exchange) throws InterruptedException {
        try {
            return exchange.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static long gap(RandomGenerator random, double perSecond) {
        return (long) (random.nextExponential() / perSecond * NANOS);
    }

    private static LoadResult result(
            LoadPlan plan, List<Exchange> done, long notSent, double seconds, double meanUnderWay) {
        Map<Integer, Long> answers = new TreeMap<>();
        List<Double> micros = new ArrayList<>();
        for (Exchange exchange : done) {
            answers.merge(exchange.status(), 1L, Long::sum);
            if (exchange.status() == 200) {
                micros.add(exchange.micros());
            }
        }
        double underWaySeconds =
                done.stream().mapToDouble(Exchange::underWaySeconds).sum();
        double arrivalSeconds = plan.time().toNanos() / NANOS;
        return new LoadResult(
                seconds,
                arrivalSeconds,
                answers,
                notSent,
                Collections.unmodifiableList(micros),
                underWaySeconds,
                meanUnderWay);
    }
}
