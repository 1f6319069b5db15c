package vitrine.lab.experiment;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import vitrine.lab.load.OneByOne;
import vitrine.lab.report.About;
import vitrine.lab.report.Chart;
import vitrine.lab.report.Results;
import vitrine.lab.system.Tier;

/** The same request through each level of cache, and policies of eviction on the same sequence of requests. */
public final class Caches implements Experiment {

    @Override
    public About about() {
        return new About(
                "caches",
                "What each level of cache saves, and what should go when one is full",
                "P03",
                "How long does the same request take that is answered by the client's own copy, by the web tier, by the AP"
                        + " tier, by the database's page cache, and from storage? And which policy of eviction finds most"
                        + " of the same sequence of books?",
                "mean time = h x time of a hit + (1 - h) x time of a miss; time more with slow storage = reads x latency;"
                        + " hits by LRU and FIFO: the policy, run over the sequence; random: as FIFO; none finds more than"
                        + " Belady's optimum",
                "RFC 9111 section 4.3 (validation); J. L. Hennessy, D. A. Patterson, Computer Architecture, average access"
                        + " time; L. A. Belady (1966); E. Gelenbe (1973)",
                "Turn ap.cache.size to 1MB, and run it again: do policies still differ? Load the shop with a mix of"
                        + " load/mixes under each ap.cache.policy, and look at the hit ratio on the live map.");
    }

    @Override
    public Results run(Bench bench) throws IOException, InterruptedException {
        if (bench.processes(Tier.AP) != 1) {
            throw new IOException("caches needs a system with one AP instance: each instance has a cache of its own,"
                    + " and the web tier decides which of them is asked");
        }
        CacheLevels levels = new CacheLevels(bench);
        EvictionPolicies policies = new EvictionPolicies(bench);
        try (OneByOne client = bench.oneByOne()) {
            levels.run(client, 0, 0.4);
            policies.run(client, levels.hit(), levels.miss(), 0.4, 1);
        }
        return new Results(
                both(levels.inputs, policies.inputs),
                both(levels.findings, policies.findings),
                List.of(
                        new Chart("The same request, answered by", Latencies.AXIS, "time in ms", true, levels.times),
                        new Chart(
                                "Hits on the way through the same sequence",
                                "requests so far",
                                "hits so far, per cent",
                                false,
                                policies.courses)),
                both(levels.samples, policies.samples));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
