package vitrine.lab;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vitrine.lab.experiment.Caches;
import vitrine.lab.experiment.Experiment;
import vitrine.lab.experiment.KeepAlive;
import vitrine.lab.experiment.PageCache;
import vitrine.lab.experiment.Parallel;
import vitrine.lab.experiment.PoolSaturation;
import vitrine.lab.experiment.ProcessesAndThreads;
import vitrine.lab.experiment.ThreadModel;
import vitrine.lab.experiment.WriteCache;
import vitrine.lab.report.About;

/** Which experiments there are. A run makes a new one of its own. */
public final class Experiments {

    private static final List<Supplier<Experiment>> ALL = List.of(
            KeepAlive::new,
            PoolSaturation::new,
            PageCache::new,
            WriteCache::new,
            ProcessesAndThreads::new,
            Parallel::new,
            Caches::new,
            ThreadModel::new);

    private Experiments() {}

    /** What they are about. */
    public static List<About> all() {
        return ALL.stream().map(one -> one.get().about()).toList();
    }

    static Optional<Experiment> named(String name) {
        return ALL.stream()
                .map(Supplier::get)
                .filter(one -> one.about().name().equals(name))
                .findFirst();
    }

    /** Their names, for a sentence. */
    public static String names() {
        return all().stream().map(About::name).collect(Collectors.joining(", "));
    }
}
