package vitrine.inspection.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Recordings;
import vitrine.inspection.kernel.process.Rusage;
import vitrine.inspection.libc.Libc;

class ProcessMetricsTests {

    private static final Rusage USAGE = new Rusage(1, 2, 3, 4, 74, 1642);

    @TempDir
    private Path directory;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicLong nanoTime = new AtomicLong();

    @Test
    void exportsWhatACurrentKernelGives() {
        ProcessMetrics metrics = new ProcessMetrics(Recordings.host(), () -> Reading.of(USAGE), nanoTime::get);
        metrics.bindTo(registry);

        assertThat(Exposition.of(registry)).isEqualTo("""
                vitrine.process.faults{kind=major} 3 faults, count
                vitrine.process.faults{kind=minor} 24804 faults, count
                vitrine.process.io.calls{direction=read} 229 calls, count
                vitrine.process.io.calls{direction=write} 10 calls, count
                vitrine.process.io{direction=read} 1737554 bytes, count
                vitrine.process.io{direction=write} 16 bytes, count
                vitrine.process.memory.private 96378880 bytes, level
                vitrine.process.memory.proportional 102864896 bytes, level
                vitrine.process.memory.resident 122118144 bytes, level
                vitrine.process.memory.shared 25739264 bytes, level
                vitrine.process.storage{direction=read} 299008 bytes, count
                vitrine.process.storage{direction=write} 36864 bytes, count
                vitrine.process.switches{kind=involuntary} 1642 switches, count
                vitrine.process.switches{kind=voluntary} 74 switches, count
                vitrine.process.threads 17 threads, level""");
        assertThat(metrics.unavailable()).isEmpty();
    }

    @Test
    void registersOnlyWhatIsGivenAndSaysWhyNot() {
        ProcessMetrics metrics =
                new ProcessMetrics(Recordings.old(), () -> Reading.unavailable("no libc"), nanoTime::get);
        metrics.bindTo(registry);

        assertThat(Exposition.of(registry)).isEqualTo("""
                vitrine.process.memory.resident 307200000 bytes, level
                vitrine.process.threads 31 threads, level""");
        assertThat(metrics.unavailable().get("vitrine.process.memory.proportional"))
                .endsWith("proc/self/smaps_rollup: no such file");
        assertThat(metrics.unavailable()).hasSize(13);
    }

    @Test
    void looksAtSharedMemoryAtMostEvery30Seconds() {
        new ProcessMetrics(rollup(10), () -> Reading.of(USAGE), nanoTime::get).bindTo(registry);

        rollup(20);
        nanoTime.addAndGet(29_999_999_999L);
        assertThat(gauge("vitrine.process.memory.proportional")).isEqualTo(10 * 1024);

        nanoTime.addAndGet(1);
        assertThat(gauge("vitrine.process.memory.proportional")).isEqualTo(20 * 1024);
    }

    @Test
    void countsWhatThisProcessDoes() throws Exception {
        new ProcessMetrics(
                        KernelRoot.ofThisMachine(),
                        Rusage.ofThisProcess(Libc.ofThisMachine()),
                        () -> nanoTime.addAndGet(1_000_000_000))
                .bindTo(registry);
        double before = written();
        double switches = switches();

        Files.write(directory.resolve("out"), new byte[300_000]);
        for (int i = 0; i < 50; i++) {
            Thread.sleep(1);
        }

        assertThat(written() - before).isGreaterThanOrEqualTo(300_000);
        assertThat(switches() - switches).isGreaterThanOrEqualTo(50);
        assertThat(gauge("vitrine.process.threads")).isGreaterThan(5);
        assertThat(gauge("vitrine.process.memory.resident")).isGreaterThan(10 << 20);
    }

    private double written() {
        return registry.get("vitrine.process.io")
                .tag("direction", "write")
                .functionCounter()
                .count();
    }

    private double switches() {
        return registry.get("vitrine.process.switches")
                .tag("kind", "voluntary")
                .functionCounter()
                .count();
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }

    private KernelRoot rollup(int kibibytes) {
        return Recordings.written(
                directory,
                "proc/self/smaps_rollup",
                "Rss: 99 kB\nPss: %d kB\nShared_Clean: 1 kB\nShared_Dirty: 0 kB\nPrivate_Clean: 2 kB\nPrivate_Dirty: 3 kB\n"
                        .formatted(kibibytes));
    }
}
