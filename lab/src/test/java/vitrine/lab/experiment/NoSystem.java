package vitrine.lab.experiment;

import java.util.function.DoubleConsumer;
import vitrine.lab.load.LoadPlan;
import vitrine.lab.load.LoadResult;
import vitrine.lab.load.OneByOne;
import vitrine.lab.system.Exposition;
import vitrine.lab.system.Tier;

/** For an experiment, cut short, that needs no system. */
final class NoSystem implements Bench {

    private final DoubleConsumer progress;

    NoSystem(DoubleConsumer progress) {
        this.progress = progress;
    }

    @Override
    public boolean quick() {
        return true;
    }

    @Override
    public void progress(String doing, double share) {
        progress.accept(share);
    }

    @Override
    public void turn(String... knobs) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putBack() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int processes(Tier tier) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Exposition figures(Tier tier) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OneByOne oneByOne() {
        throw new UnsupportedOperationException();
    }

    @Override
    public LoadResult load(LoadPlan plan) {
        throw new UnsupportedOperationException();
    }
}
