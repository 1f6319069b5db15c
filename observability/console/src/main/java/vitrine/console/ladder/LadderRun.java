package vitrine.console.ladder;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.host.CpuCache;

/** One measurement, in a process of its own. */
final class LadderRun {

    private final LadderProperties settings;
    private final JsonMapper mapper;
    private final List<Rung> rungs = new ArrayList<>();
    private final List<Bandwidth> bandwidths = new ArrayList<>();
    private @Nullable String doing;
    private @Nullable Process process;
    private boolean cancelled;

    LadderRun(LadderProperties settings, JsonMapper mapper) {
        this.settings = settings;
        this.mapper = mapper;
    }

    /**
     * Measures, which takes some ten seconds.
     *
     * @throws IOException if it was cancelled, took too long or failed; the message says which
     */
    Ladder measure(TierDistances tiers) throws IOException {
        long began = System.nanoTime();
        probe();
        take(Finding.doing("the ways between the tiers"));
        long deadline = began + settings.timeout().toNanos();
        tiers.measure(() -> !isCancelled() && System.nanoTime() < deadline).forEach(rung -> take(Finding.of(rung)));
        judge(0, System.nanoTime() >= deadline, "");
        List<Ladder.Cache> caches = CpuCache.all(KernelRoot.ofThisMachine()).value().orElse(List.of()).stream()
                .map(Ladder.Cache::of)
                .toList();
        synchronized (this) {
            double seconds = (System.nanoTime() - began) / 1e9;
            int cpus = Runtime.getRuntime().availableProcessors();
            return new Ladder(Instant.now(), seconds, cpus, caches, rungs, bandwidths);
        }
    }

    synchronized void cancel() {
        cancelled = true;
        if (process != null) {
            process.destroyForcibly();
        }
    }

    synchronized LadderState state(@Nullable Ladder last) {
        long of = Probe.findings(settings.largestSet().toBytes()) + TierDistances.COUNT;
        return new LadderState(true, rungs.size() + bandwidths.size(), of, doing, rungs, bandwidths, last, null);
    }

    private void probe() throws IOException {
        Process probe = start();
        CompletableFuture<Void> guard = CompletableFuture.runAsync(
                probe::destroyForcibly,
                CompletableFuture.delayedExecutor(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
        try {
            String lastLine = read(probe);
            judge(probe.onExit().join().exitValue(), guard.isDone(), lastLine);
        } finally {
            guard.cancel(false);
            probe.destroyForcibly();
        }
    }

    /** Takes what the process finds, until it ends in whichever way; answers its last line. */
    private String read(Process probe) {
        String lastLine = "";
        try (BufferedReader lines = probe.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                lastLine = line;
                if (line.startsWith("{")) {
                    take(mapper.readValue(line, Finding.class));
                }
            }
        } catch (IOException _) {
            return lastLine; // it was ended meanwhile: its exit status tells
        }
        return lastLine;
    }

    private synchronized void judge(int status, boolean late, String lastLine) throws IOException {
        if (cancelled) {
            throw new IOException("cancelled");
        }
        if (late) {
            throw new IOException("given up after " + settings.timeout().toSeconds() + " s");
        }
        if (status != 0) {
            throw new IOException("the measuring process ended with status " + status + ": " + lastLine);
        }
    }

    private synchronized Process start() throws IOException {
        if (cancelled) {
            throw new IOException("cancelled");
        }
        Path directory = Files.createDirectories(settings.directory()).toAbsolutePath();
        process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:+UseSerialGC",
                        "-Xmx16m",
                        "-XX:MaxDirectMemorySize=32m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Probe.class.getName(),
                        directory.toString(),
                        String.valueOf(settings.largestSet().toBytes()))
                .redirectErrorStream(true)
                .start();
        return process;
    }

    private synchronized void take(Finding finding) {
        if (finding.rung() != null) {
            rungs.add(finding.rung());
        }
        if (finding.bandwidth() != null) {
            bandwidths.add(finding.bandwidth());
        }
        if (finding.doing() != null) {
            doing = finding.doing();
        }
    }

    private synchronized boolean isCancelled() {
        return cancelled;
    }
}
