package vitrine.lab;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vitrine.lab.experiment.Bench;
import vitrine.lab.load.LoadPlan;
import vitrine.lab.load.LoadResult;
import vitrine.lab.load.OneByOne;
import vitrine.lab.load.OpenLoop;
import vitrine.lab.system.Exposition;
import vitrine.lab.system.RunningSystem;
import vitrine.lab.system.SystemAddresses;
import vitrine.lab.system.Tier;

/** The system that runs, as an experiment works with it. Notes what is turned. */
final class RunningBench implements Bench, AutoCloseable {

    private final boolean quick;
    private final String by;
    private final Consumer<Event> events;
    private final RunningSystem system;
    private final URI shop;
    private final List<String> turned = new ArrayList<>();

    /** @param by who turns knobs */
    RunningBench(SystemAddresses addresses, String token, boolean quick, String by, Consumer<Event> events) {
        this.quick = quick;
        this.by = by;
        this.events = events;
        this.system = new RunningSystem(addresses, token);
        this.shop = addresses.shop();
    }

    @Override
    public boolean quick() {
        return quick;
    }

    @Override
    public void progress(String doing, double share) throws InterruptedException {
        events.accept(Event.doing(doing, share));
        if (Thread.interrupted()) {
            throw new InterruptedException("cancelled");
        }
    }

    @Override
    public void turn(String... knobs) throws IOException, InterruptedException {
        system.turn(List.of(knobs), by);
        turned.addAll(List.of(knobs));
    }

    @Override
    public void putBack() throws IOException, InterruptedException {
        system.putBack(by);
    }

    @Override
    public int processes(Tier tier) throws IOException, InterruptedException {
        return system.processes(tier).size();
    }

    @Override
    public Exposition figures(Tier tier) throws IOException, InterruptedException {
        return system.figures(tier);
    }

    @Override
    public OneByOne oneByOne() {
        return new OneByOne(shop);
    }

    @Override
    public LoadResult load(LoadPlan plan) throws InterruptedException {
        try (OpenLoop load = new OpenLoop(shop)) {
            return load.run(plan);
        }
    }

    /** {@code NAME=VALUE}, in the order in which they were turned. */
    List<String> turned() {
        return List.copyOf(turned);
    }

    @Override
    public void close() {
        system.close();
    }
}
