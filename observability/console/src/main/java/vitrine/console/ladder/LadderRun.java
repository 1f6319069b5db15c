package vitrine.console.ladder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vitrine.console.child.Child;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.host.CpuCache;

/** One measurement, in a process of its own. */
final class LadderRun {

    private static final List<String> OPTIONS =
            List.of("-XX:+UseSerialGC", "-Xmx16m", "-XX:MaxDirectMemorySize=32m", "--enable-native-access=ALL-UNNAMED");

    private final LadderProperties settings;
    private final JsonMapper mapper;
    private final List<Rung> rungs = new ArrayList<>();
    private final List<Bandwidth> bandwidths = new ArrayList<>();
    private @Nullable String doing;
    private final Child child;

    LadderRun(LadderProperties settings, JsonMapper mapper) {
        this.settings = settings;
        this.mapper = mapper;
        this.child = new Child(Probe.class, settings.timeout());
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
        tiers.measure(() -> !child.isCancelled() && System.nanoTime() < deadline)
                .forEach(rung -> take(Finding.of(rung)));
        if (child.isCancelled()) {
            throw new IOException("cancelled");
        }
        if (System.nanoTime() >= deadline) {
            throw new IOException("given up after " + settings.timeout().toSeconds() + " s");
        }
        List<Ladder.Cache> caches = CpuCache.all(KernelRoot.ofThisMachine()).value().orElse(List.of()).stream()
                .map(Ladder.Cache::of)
                .toList();
        synchronized (this) {
            double seconds = (System.nanoTime() - began) / 1e9;
            int cpus = Runtime.getRuntime().availableProcessors();
            return new Ladder(Instant.now(), seconds, cpus, caches, rungs, bandwidths);
        }
    }

    void cancel() {
        child.cancel();
    }

    synchronized LadderState state(@Nullable Ladder last) {
        long of = Probe.findings(settings.largestSet().toBytes()) + TierDistances.COUNT;
        return new LadderState(true, rungs.size() + bandwidths.size(), of, doing, rungs, bandwidths, last, null);
    }

    private void probe() throws IOException {
        Path directory = Files.createDirectories(settings.directory()).toAbsolutePath();
        List<String> arguments = List.of(
                directory.toString(), String.valueOf(settings.largestSet().toBytes()));
        child.run(OPTIONS, arguments, Map.of(), line -> take(mapper.readValue(line, Finding.class)));
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
}
