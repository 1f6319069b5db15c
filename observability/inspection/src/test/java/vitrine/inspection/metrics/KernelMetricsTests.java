package vitrine.inspection.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Recordings;

class KernelMetricsTests {

    @TempDir
    private Path directory;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicLong nanoTime = new AtomicLong();

    @Test
    void exportsWhatACurrentKernelGives() {
        KernelMetrics metrics = new KernelMetrics(Recordings.host());
        metrics.bindTo(registry);

        assertThat(Exposition.of(registry)).isEqualTo("""
                vitrine.kernel.pressure{resource=cpu,share=some} 10142.111915 seconds, count
                vitrine.kernel.pressure{resource=io,share=full} 74.459211 seconds, count
                vitrine.kernel.pressure{resource=io,share=some} 137.160936 seconds, count
                vitrine.kernel.pressure{resource=memory,share=full} 0.003481 seconds, count
                vitrine.kernel.pressure{resource=memory,share=some} 0.019456 seconds, count
                vitrine.kernel.runqueue.wait 1.072952065 seconds, count
                vitrine.kernel.sockets.tcp{family=4} 1 sockets, level
                vitrine.kernel.sockets.tcp{family=6} 18 sockets, level
                vitrine.kernel.sockets.timewait 14 connections, level
                vitrine.kernel.tcp.aborts{cause=close} 27764 connections, count
                vitrine.kernel.tcp.aborts{cause=data} 19529 connections, count
                vitrine.kernel.tcp.aborts{cause=timeout} 0 connections, count
                vitrine.kernel.tcp.delayed.acks 122259 acks, count
                vitrine.kernel.tcp.established 16 connections, level
                vitrine.kernel.tcp.failed 458142 connections, count
                vitrine.kernel.tcp.halfopen.drops 0 drops, count
                vitrine.kernel.tcp.keepalive.probes 351 probes, count
                vitrine.kernel.tcp.listen.drops 0 drops, count
                vitrine.kernel.tcp.listen.overflows 0 overflows, count
                vitrine.kernel.tcp.loss.probes 13012 probes, count
                vitrine.kernel.tcp.migrated 0 connections, count
                vitrine.kernel.tcp.opened{by=accept} 141245 connections, count
                vitrine.kernel.tcp.opened{by=connect} 602610 connections, count
                vitrine.kernel.tcp.reset 57012 connections, count
                vitrine.kernel.tcp.retransmits{cause=fast} 4 segments, count
                vitrine.kernel.tcp.retransmits{cause=syn} 155 segments, count
                vitrine.kernel.tcp.retransmits{cause=timeout} 0 segments, count
                vitrine.kernel.tcp.retransmitted 12987 segments, count
                vitrine.kernel.tcp.rst 504706 segments, count
                vitrine.kernel.tcp.segments{direction=in} 64365347 segments, count
                vitrine.kernel.tcp.segments{direction=out} 64364474 segments, count
                vitrine.kernel.tcp.timeouts 272 timeouts, count
                vitrine.kernel.tcp.timewaits 96277 connections, count
                vitrine.kernel.tcp.window.probes 31 probes, count
                vitrine.kernel.tcp.zero.windows{change=closed} 12741 windows, count
                vitrine.kernel.tcp.zero.windows{change=opened} 12732 windows, count""");
        assertThat(metrics.unavailable()).isEmpty();
    }

    @Test
    void registersOnlyWhatIsGivenAndSaysWhyNot() {
        KernelMetrics metrics = new KernelMetrics(Recordings.cgroup2());
        metrics.bindTo(registry);

        assertThat(metrics.unavailable())
                .containsEntry("vitrine.kernel.tcp.migrated", "this kernel does not count TcpExt TCPMigrateReqSuccess")
                .containsOnlyKeys(
                        "vitrine.kernel.tcp.migrated",
                        "vitrine.kernel.sockets.tcp{family=6}",
                        "vitrine.kernel.pressure{resource=io,share=some}",
                        "vitrine.kernel.pressure{resource=io,share=full}",
                        "vitrine.kernel.runqueue.wait");
        assertThat(registry.find("vitrine.kernel.tcp.migrated").meter()).isNull();
        assertThat(registry.find("vitrine.kernel.pressure").meters()).hasSize(3);
    }

    @Test
    void countsInAll64Bits() {
        new KernelMetrics(Recordings.cgroup2()).bindTo(registry);

        assertThat(count("vitrine.kernel.tcp.retransmitted")).isEqualTo(Math.pow(2, 64));
    }

    @Test
    void readsAFileOnceForAllMetersOfAScrape() {
        new KernelMetrics(written("1"), nanoTime::get).bindTo(registry);

        nanoTime.addAndGet(499_999_999);
        written("100");
        assertThat(count("vitrine.kernel.tcp.failed")).isEqualTo(3);
        assertThat(opened()).isEqualTo(1);

        nanoTime.addAndGet(1);
        assertThat(opened()).isEqualTo(100);
    }

    @Test
    void isNotANumberWhenWhatWasGivenIsGivenNoMore() {
        new KernelMetrics(written("1"), nanoTime::get).bindTo(registry);

        nanoTime.addAndGet(1_000_000_000);
        written("x");

        assertThat(opened()).isNaN();
        assertThat(registry.get("vitrine.kernel.tcp.established").gauge().value())
                .isNaN();
    }

    @Test
    void outlivesItsBinder() {
        WeakReference<KernelMetrics> binder = bind(written("1"));
        while (binder.get() != null) {
            System.gc();
        }

        nanoTime.addAndGet(1_000_000_000);
        written("7");

        assertThat(opened()).isEqualTo(7);
    }

    @Test
    void countsTheConnectionsOfThisMachine() throws IOException {
        new KernelMetrics(KernelRoot.ofThisMachine(), () -> nanoTime.addAndGet(1_000_000_000)).bindTo(registry);
        double before = opened();

        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket listener = new ServerSocket(0, 50, here)) {
            for (int i = 0; i < 30; i++) {
                new Socket(here, listener.getLocalPort()).close();
            }
        }

        assertThat(opened() - before).isGreaterThanOrEqualTo(30);
        assertThat(Files.exists(Path.of("/proc/pressure/cpu")))
                .isEqualTo(registry.find("vitrine.kernel.pressure").meter() != null);
    }

    private WeakReference<KernelMetrics> bind(KernelRoot root) {
        KernelMetrics metrics = new KernelMetrics(root, nanoTime::get);
        metrics.bindTo(registry);
        return new WeakReference<>(metrics);
    }

    private KernelRoot written(String activeOpens) {
        return Recordings.written(directory, "proc/net/snmp", """
                Ip: InReceives InDelivers OutRequests
                Ip: 1 2 3
                Tcp: ActiveOpens PassiveOpens AttemptFails EstabResets CurrEstab InSegs OutSegs RetransSegs InErrs OutRsts
                Tcp: %s 2 3 4 5 6 7 8 9 10
                Udp: InDatagrams NoPorts InErrors OutDatagrams
                Udp: 1 2 3 4
                """.formatted(activeOpens));
    }

    private double opened() {
        return registry.get("vitrine.kernel.tcp.opened")
                .tag("by", "connect")
                .functionCounter()
                .count();
    }

    private double count(String name) {
        return registry.get(name).functionCounter().count();
    }
}
