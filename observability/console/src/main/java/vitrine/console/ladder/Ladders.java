package vitrine.console.ladder;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import tools.jackson.databind.json.JsonMapper;

/** Measures one ladder at a time and keeps the last one. */
final class Ladders implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Ladders.class);

    private final LadderProperties settings;
    private final JsonMapper mapper;
    private final KeptLadder kept;
    private final TierDistances tiers;
    private @Nullable LadderRun running;
    private @Nullable Ladder last;
    private @Nullable String problem;

    Ladders(LadderProperties settings, JsonMapper mapper, TierDistances tiers) {
        this.settings = settings;
        this.mapper = mapper;
        this.tiers = tiers;
        this.kept = new KeptLadder(settings.directory(), mapper);
        this.last = kept.read();
    }

    /** Begins to measure; false if that is being done already. */
    synchronized boolean start() {
        if (running != null) {
            return false;
        }
        LadderRun run = new LadderRun(settings, mapper);
        running = run;
        problem = null;
        Thread.ofPlatform().name("ladder").daemon().start(() -> measure(run));
        return true;
    }

    /** Ends the measurement that runs, if any. */
    synchronized void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    synchronized LadderState state() {
        return running != null
                ? running.state(last)
                : new LadderState(false, 0, 0, null, List.of(), List.of(), last, problem);
    }

    @Override
    public void destroy() {
        cancel();
    }

    private void measure(LadderRun run) {
        try {
            Ladder ladder = run.measure(tiers);
            ended(ladder, keep(ladder));
        } catch (IOException e) {
            ended(null, e.getMessage());
        } catch (RuntimeException e) {
            log.warn("The ladder was not measured", e);
            ended(null, String.valueOf(e.getMessage()));
        }
    }

    /** Null if it is kept, else why it is not. */
    private @Nullable String keep(Ladder ladder) {
        try {
            kept.write(ladder);
            return null;
        } catch (IOException e) {
            return "measured, but it will be gone after a restart: " + e;
        }
    }

    private synchronized void ended(@Nullable Ladder ladder, @Nullable String why) {
        running = null;
        problem = why;
        if (ladder != null) {
            last = ladder;
        }
    }
}
