package vitrine.inspection.kernel.netns;

import java.util.EnumMap;
import java.util.Map;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Text;

/**
 * Linux's own TCP counters of this network namespace, over IPv4 and IPv6: /proc/net/netstat. The file has more than 300
 * figures and is the dearest of those read here often.
 */
public final class TcpExt {

    private final Map<TcpExtCounter, Reading<Long>> counts;

    private TcpExt(Map<TcpExtCounter, Reading<Long>> counts) {
        this.counts = counts;
    }

    public static KernelFile<TcpExt> of(KernelRoot root) {
        return root.file("proc/net/netstat", TcpExt::parse);
    }

    /** How often it happened since the namespace was made; unavailable where the kernel does not count it. */
    public Reading<Long> count(TcpExtCounter counter) {
        return counts.getOrDefault(counter, Reading.unavailable("not read"));
    }

    /** What was counted between {@code earlier} and this. */
    public TcpExt since(TcpExt earlier) {
        Map<TcpExtCounter, Reading<Long>> differences = new EnumMap<>(TcpExtCounter.class);
        counts.forEach((counter, count) -> differences.put(
                counter, count.then(now -> earlier.count(counter).map(before -> now - before))));
        return new TcpExt(differences);
    }

    static TcpExt parse(Text text) {
        SnmpTable table = SnmpTable.of(text, "TcpExt");
        Map<TcpExtCounter, Reading<Long>> counts = new EnumMap<>(TcpExtCounter.class);
        for (TcpExtCounter counter : TcpExtCounter.values()) {
            counts.put(counter, table.valueIfAny(counter.kernelName()));
        }
        return new TcpExt(counts);
    }
}
