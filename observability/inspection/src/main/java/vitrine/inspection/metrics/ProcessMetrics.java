package vitrine.inspection.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Source;
import vitrine.inspection.kernel.process.Rusage;
import vitrine.inspection.kernel.process.SharedMemory;
import vitrine.inspection.kernel.process.Task;
import vitrine.inspection.kernel.process.TaskIo;
import vitrine.inspection.kernel.process.TaskStat;
import vitrine.inspection.kernel.process.TaskStatus;
import vitrine.inspection.libc.Libc;

/**
 * What the kernel counts of this process. What this kernel or container does not give is not registered;
 * {@link #unavailable} says why.
 *
 * <pre>
 * vitrine.process.memory.resident       bytes in memory, shared pages in full
 * vitrine.process.memory.proportional   bytes in memory, shared pages by their share (PSS); at most 30 s old
 * vitrine.process.memory.private        bytes that no other process maps; at most 30 s old
 * vitrine.process.memory.shared         bytes that another process maps too; at most 30 s old
 * vitrine.process.threads               threads of the kernel, Java's and the JVM's
 * vitrine.process.switches{kind}        context switches of all threads, voluntary and involuntary
 * vitrine.process.faults{kind}          page faults: minor (the page was in memory), major (it was not)
 * vitrine.process.io{direction}         bytes that read and write calls moved, on files, sockets, pipes
 * vitrine.process.io.calls{direction}   such calls
 * vitrine.process.storage{direction}    bytes of them that were fetched from storage or are to go there
 * </pre>
 */
public final class ProcessMetrics implements MeterBinder {

    private static final Duration KEPT = Duration.ofMillis(500);

    /** The kernel walks the page tables for it, half a millisecond and more, with the memory map locked. */
    private static final Duration SHARED_MEMORY_KEPT = Duration.ofSeconds(30);

    private final KernelRoot root;
    private final Source<Rusage> usage;
    private final LongSupplier nanoTime;
    private final Map<String, String> unavailable = new LinkedHashMap<>();

    /** @param root {@link KernelRoot#ofThisMachine()} */
    public ProcessMetrics(KernelRoot root) {
        this(root, Rusage.ofThisProcess(Libc.ofThisMachine()), System::nanoTime);
    }

    ProcessMetrics(KernelRoot root, Source<Rusage> usage, LongSupplier nanoTime) {
        this.root = root;
        this.usage = usage;
        this.nanoTime = nanoTime;
    }

    /** The meters that were not registered, and why; filled by {@link #bindTo}. */
    public Map<String, String> unavailable() {
        return Map.copyOf(unavailable);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bindMemory(registry);
        meters(registry, usage, KEPT)
                .counter(switches("voluntary", "A thread waited"), Rusage::voluntarySwitches)
                .counter(switches("involuntary", "A thread had to make room"), Rusage::involuntarySwitches);
        meters(registry, TaskStat.of(root, Task.self()), KEPT)
                .counter(faults("minor", "Pages mapped that were in memory"), TaskStat::minorFaults)
                .counter(faults("major", "Pages fetched from storage"), TaskStat::majorFaults);
        bindIo(meters(registry, TaskIo.of(root, Task.self()), KEPT));
    }

    private void bindMemory(MeterRegistry registry) {
        meters(registry, TaskStatus.of(root, Task.self()), KEPT)
                .gauge(memory("resident", "In memory, shared pages in full"), TaskStatus::residentBytes)
                .gauge(
                        Figure.of("vitrine.process.threads", "threads", "Threads of the kernel, Java's and the JVM's"),
                        TaskStatus::threads);
        meters(registry, SharedMemory.of(root, Task.self()), SHARED_MEMORY_KEPT)
                .gauge(
                        memory("proportional", "In memory, shared pages by their share (PSS)"),
                        SharedMemory::proportionalBytes)
                .gauge(memory("private", "In memory, mapped by no other process"), SharedMemory::privateBytes)
                .gauge(memory("shared", "In memory, mapped by another process too"), SharedMemory::sharedBytes);
    }

    private void bindIo(Meters<TaskIo> meters) {
        meters.counter(bytes("io", "Bytes that read calls brought", "read"), TaskIo::readBytes)
                .counter(bytes("io", "Bytes that write calls took", "write"), TaskIo::writtenBytes)
                .counter(calls("Calls that read", "read"), TaskIo::readCalls)
                .counter(calls("Calls that wrote", "write"), TaskIo::writeCalls)
                .counter(bytes("storage", "Bytes fetched from storage", "read"), TaskIo::storageReadBytes)
                .counter(bytes("storage", "Bytes to go to storage", "write"), TaskIo::storageWrittenBytes);
    }

    private <T> Meters<T> meters(MeterRegistry registry, Source<T> source, Duration kept) {
        return new Meters<>(registry, source.keptFor(kept, nanoTime), unavailable);
    }

    private static Figure memory(String name, String description) {
        return Figure.of("vitrine.process.memory." + name, "bytes", description);
    }

    private static Figure switches(String kind, String description) {
        return Figure.of("vitrine.process.switches", "switches", description, "kind", kind);
    }

    private static Figure faults(String kind, String description) {
        return Figure.of("vitrine.process.faults", "faults", description, "kind", kind);
    }

    private static Figure bytes(String name, String description, String direction) {
        return Figure.of("vitrine.process." + name, "bytes", description, "direction", direction);
    }

    private static Figure calls(String description, String direction) {
        return Figure.of("vitrine.process.io.calls", "calls", description, "direction", direction);
    }
}
