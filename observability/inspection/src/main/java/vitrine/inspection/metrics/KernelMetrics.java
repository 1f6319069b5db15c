package vitrine.inspection.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Source;
import vitrine.inspection.kernel.host.Pressure;
import vitrine.inspection.kernel.netns.Snmp;
import vitrine.inspection.kernel.netns.SocketCounts;
import vitrine.inspection.kernel.netns.SocketCounts6;
import vitrine.inspection.kernel.netns.TcpExt;
import vitrine.inspection.kernel.process.TaskSchedule;
import vitrine.inspection.kernel.process.ThreadSum;

/**
 * What the kernel counts: TCP in this network namespace (in a container: of the container), pressure on the whole machine,
 * and this process's wait for a CPU. What this kernel or container does not give is not registered; {@link #unavailable}
 * says why.
 *
 * <pre>
 * vitrine.kernel.tcp.opened{by}             connections opened, by connect or accept
 * vitrine.kernel.tcp.failed                 handshakes that came to nothing
 * vitrine.kernel.tcp.reset                  established connections that a RST ended
 * vitrine.kernel.tcp.established            connections established now
 * vitrine.kernel.tcp.segments{direction}    segments in and out, without those sent again
 * vitrine.kernel.tcp.retransmitted          segments sent again
 * vitrine.kernel.tcp.rst                    segments sent with RST
 * vitrine.kernel.tcp.retransmits{cause}     of those sent again: fast, timeout, syn
 * vitrine.kernel.tcp.loss.probes            segments sent to draw a late acknowledgement (TLP)
 * vitrine.kernel.tcp.timeouts               retransmission timers that ran out
 * vitrine.kernel.tcp.listen.overflows       connections that found an accept queue full
 * vitrine.kernel.tcp.listen.drops           all that listening sockets dropped
 * vitrine.kernel.tcp.halfopen.drops         SYNs that found the queue of half-open connections full
 * vitrine.kernel.tcp.migrated               waiting connections handed to another listener
 * vitrine.kernel.tcp.timewaits              connections that went into TIME-WAIT
 * vitrine.kernel.tcp.delayed.acks           acknowledgements that the delay timer sent
 * vitrine.kernel.tcp.zero.windows{change}   receive windows closed and opened
 * vitrine.kernel.tcp.window.probes          probes sent to a closed window
 * vitrine.kernel.tcp.keepalive.probes       keep-alive probes sent
 * vitrine.kernel.tcp.aborts{cause}          connections reset or given up here: close, data, timeout
 * vitrine.kernel.sockets.tcp{family}        TCP sockets in use now, 4 and 6
 * vitrine.kernel.sockets.timewait           connections in TIME-WAIT now
 * vitrine.kernel.pressure{resource,share}   time that work was held up on this machine: some, full
 * vitrine.kernel.runqueue.wait              time that this process's threads were ready and waited for a CPU
 * </pre>
 */
public final class KernelMetrics implements MeterBinder {

    private static final Duration KEPT = Duration.ofMillis(500);

    private final KernelRoot root;
    private final LongSupplier nanoTime;
    private final Map<String, String> unavailable = new LinkedHashMap<>();

    /** @param root {@link KernelRoot#ofThisMachine()} */
    public KernelMetrics(KernelRoot root) {
        this(root, System::nanoTime);
    }

    KernelMetrics(KernelRoot root, LongSupplier nanoTime) {
        this.root = root;
        this.nanoTime = nanoTime;
    }

    /** The meters that were not registered, and why; filled by {@link #bindTo}. */
    public Map<String, String> unavailable() {
        return Map.copyOf(unavailable);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bindTcp(meters(registry, Snmp.of(root)));
        bindTcpExt(meters(registry, TcpExt.of(root)));
        bindSockets(registry);
        for (Pressure.Resource resource : Pressure.Resource.values()) {
            bindPressure(meters(registry, Pressure.of(root, resource)), resource);
        }
        meters(registry, new ThreadSum(root))
                .counter(
                        Figure.ofNanos(
                                "vitrine.kernel.runqueue.wait",
                                "Time that this process's threads were ready to run and waited for a CPU"),
                        TaskSchedule::waitNanos);
    }

    private void bindTcp(Meters<Snmp> meters) {
        meters.counter(
                        tcp("opened", "connections", "Connections opened from here", "by", "connect"),
                        snmp -> snmp.tcp().activeOpens())
                .counter(
                        tcp("opened", "connections", "Connections taken here", "by", "accept"),
                        snmp -> snmp.tcp().passiveOpens())
                .counter(
                        tcp("failed", "connections", "Handshakes that came to nothing"),
                        snmp -> snmp.tcp().attemptFails())
                .counter(
                        tcp("reset", "connections", "Established connections that a RST ended"),
                        snmp -> snmp.tcp().establishedResets())
                .gauge(
                        tcp("established", "connections", "Connections established now"),
                        snmp -> snmp.tcp().established())
                .counter(
                        tcp("segments", "segments", "Segments received", "direction", "in"),
                        snmp -> snmp.tcp().inSegments())
                .counter(
                        tcp("segments", "segments", "Segments sent for the first time", "direction", "out"),
                        snmp -> snmp.tcp().outSegments())
                .counter(
                        tcp("retransmitted", "segments", "Segments sent again"),
                        snmp -> snmp.tcp().retransmittedSegments())
                .counter(
                        tcp("rst", "segments", "Segments sent with RST"),
                        snmp -> snmp.tcp().outResets());
    }

    private void bindTcpExt(Meters<TcpExt> meters) {
        TcpExtFigures.ALL.forEach((counter, figure) -> meters.counterIfAny(figure, tcpExt -> tcpExt.count(counter)));
    }

    private void bindSockets(MeterRegistry registry) {
        String description = "TCP sockets in use now";
        meters(registry, SocketCounts.of(root))
                .gauge(sockets("tcp", "sockets", description, "family", "4"), SocketCounts::tcp4InUse)
                .gauge(sockets("timewait", "connections", "Connections in TIME-WAIT now"), SocketCounts::tcpTimeWait);
        meters(registry, SocketCounts6.of(root))
                .gauge(sockets("tcp", "sockets", description, "family", "6"), SocketCounts6::tcp6InUse);
    }

    /** The CPU's {@code full} is zero by definition for a whole machine, so it is no figure. */
    private void bindPressure(Meters<Pressure> meters, Pressure.Resource resource) {
        meters.counter(pressure(resource, "some"), pressure -> pressure.some().totalMicros());
        if (resource != Pressure.Resource.CPU) {
            meters.counterIfAny(
                    pressure(resource, "full"), pressure -> pressure.full().map(Pressure.Stall::totalMicros));
        }
    }

    private <T> Meters<T> meters(MeterRegistry registry, Source<T> source) {
        return new Meters<>(registry, source.keptFor(KEPT, nanoTime), unavailable);
    }

    static Figure tcp(String name, String unit, String description, String... tags) {
        return Figure.of("vitrine.kernel.tcp." + name, unit, description, tags);
    }

    private static Figure sockets(String name, String unit, String description, String... tags) {
        return Figure.of("vitrine.kernel.sockets." + name, unit, description, tags);
    }

    private static Figure pressure(Pressure.Resource resource, String share) {
        return Figure.ofMicros(
                "vitrine.kernel.pressure",
                "Time in which work on this machine was held up: some of it, or all (full)",
                "resource",
                resource.fileName(),
                "share",
                share);
    }
}
