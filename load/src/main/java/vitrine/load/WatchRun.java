package vitrine.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vitrine.load.process.CompilerCpu;
import vitrine.load.process.CpuReading;
import vitrine.load.round.Watching;
import vitrine.load.server.VitrineSystem;
import vitrine.load.server.Watcher;

/** An idle system, first left alone and then watched by the console. */
final class WatchRun {

    /** What the load before has left to do: sessions that end, caches that expire. */
    private static final Duration REST = Duration.ofSeconds(5);

    private final VitrineSystem vitrine;
    private final Duration warmUp;
    private final Duration time;
    private final Consumer<String> progress;

    WatchRun(VitrineSystem vitrine, BenchOptions options, Consumer<String> progress) {
        this.vitrine = vitrine;
        this.warmUp = options.warmUp();
        this.time = options.round().multipliedBy(options.rounds());
        this.progress = progress;
    }

    List<Watching> measure() throws IOException, InterruptedException {
        Thread.sleep(REST);
        progress.accept("watching: %d s left alone, then watched for %d s or longer to warm up and for %d s"
                .formatted(time.toSeconds(), warmUp.toSeconds(), time.toSeconds()));
        Map<String, Double> idle = shares();
        Map<String, Double> watched;
        try (var watcher = Watcher.of(vitrine.consolePort())) {
            new WarmUp(warmUp, () -> CompilerCpu.of(vitrine.processes()), Thread::sleep).run();
            long seen = watcher.bytes();
            watched = shares();
            if (watcher.bytes() == seen) {
                throw new IOException("the console showed nothing for " + time.toSeconds() + " s");
            }
        }
        return watched.entrySet().stream()
                .map(tier -> new Watching(tier.getKey(), idle.getOrDefault(tier.getKey(), Double.NaN), tier.getValue()))
                .sorted((one, other) -> one.tier().compareTo(other.tier()))
                .toList();
    }

    /** What each tier uses of one CPU. */
    private Map<String, Double> shares() throws IOException, InterruptedException {
        CpuReading before = CpuReading.of(vitrine.processes());
        long began = System.nanoTime();
        Thread.sleep(time);
        var micros = CpuReading.of(vitrine.processes()).microsSince(before);
        double elapsedMicros = (System.nanoTime() - began) / 1e3;
        micros.replaceAll((_, used) -> used / elapsedMicros);
        return micros;
    }
}
