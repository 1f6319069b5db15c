package vitrine.console.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vitrine.console.tiers.ManagementPort;
import vitrine.inspection.Reading;

/** Asks all processes once, at the same time, each for at most {@link #PATIENCE}; what comes later is not waited for. */
final class Round implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMillis(700);

    private static final String PATH = "/actuator/prometheus";

    private final ManagementPort port;
    private final ExecutorService askers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("live-asks-", 1).factory());

    Round(ManagementPort port) {
        this.port = port;
    }

    /** In the order of the targets. */
    List<Seen> ask(List<Target> targets) throws InterruptedException {
        List<Callable<Seen>> questions = new ArrayList<>();
        targets.forEach(target -> questions.add(() -> ask(target)));
        List<Seen> answers = new ArrayList<>();
        for (Future<Seen> answer : askers.invokeAll(questions)) {
            answers.add(answer.resultNow());
        }
        return answers;
    }

    @Override
    public void close() {
        askers.shutdownNow();
    }

    private Seen ask(Target target) {
        Reading<Exposition> answer = port.get(
                        target.address(), PATH + target.kind().query(), PATIENCE)
                .map(Exposition::parse);
        return new Seen(target, System.nanoTime(), answer);
    }
}
