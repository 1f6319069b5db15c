package vitrine.console.knob;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vitrine.console.tiers.Instance;
import vitrine.console.tiers.Instances;
import vitrine.console.tiers.ManagementPort;
import vitrine.inspection.Reading;

/** Asks all processes for their knobs, and has one turn some of its own. */
final class KnobPorts implements AutoCloseable {

    private static final String PATH = "/actuator/knobs";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Instances instances;
    private final ManagementPort port;
    private final JsonMapper json;
    private final @Nullable String key;
    private final ExecutorService askers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("knob-asks-", 1).factory());

    /** @param key null if this console may turn nothing */
    KnobPorts(Instances instances, ManagementPort port, JsonMapper json, @Nullable String key) {
        this.instances = instances;
        this.port = port;
        this.json = json;
        this.key = key;
    }

    /** Who could be asked, and why others could not. */
    record Found(List<Holder> holders, List<String> troubles) {}

    /** What a management port says of its process. */
    private record Listed(long pid, Instant started, List<KnobView> knobs) {}

    /** What a process says of a request that it refuses. */
    private record Problem(@Nullable String detail) {}

    /** All processes, asked at the same time. */
    Found all() throws InterruptedException {
        List<String> troubles = new ArrayList<>();
        List<Callable<Reading<Holder>>> questions = new ArrayList<>();
        questions.add(() -> ask("web", instances.master()));
        add("web", instances.webWorkers(PATIENCE), questions, troubles);
        add("ap", instances.ap(), questions, troubles);
        add("db", instances.db(), questions, troubles);
        List<Holder> holders = new ArrayList<>();
        for (Future<Reading<Holder>> answer : askers.invokeAll(questions)) {
            switch (answer.resultNow()) {
                case Reading.Available<Holder>(Holder holder) -> holders.add(holder);
                case Reading.Unavailable<Holder>(String why) -> troubles.add(why);
            }
        }
        return new Found(holders, troubles.stream().distinct().toList());
    }

    /**
     * Turns knobs of one process, all or none.
     *
     * @param form as its management port reads it
     * @throws RefusedTurnException if it does not; the message says why
     */
    void turn(Holder holder, String form) throws RefusedTurnException {
        if (key == null) {
            throw new RefusedTurnException(
                    403, "This console turns nothing: it was started without vitrine.console.knobs.key-file.");
        }
        switch (port.post(holder.instance().address(), PATH, form, key, PATIENCE)) {
            case Reading.Unavailable<ManagementPort.Reply>(String why) -> throw new RefusedTurnException(502, why);
            case Reading.Available<ManagementPort.Reply>(ManagementPort.Reply reply) -> {
                if (reply.status() != 200) {
                    throw new RefusedTurnException(reply.status(), holder.name() + ": " + detail(reply));
                }
            }
        }
    }

    @Override
    public void close() {
        askers.shutdownNow();
    }

    private void add(
            String tier,
            Reading<List<Instance>> found,
            List<Callable<Reading<Holder>>> questions,
            List<String> troubles) {
        switch (found) {
            case Reading.Available<List<Instance>>(List<Instance> all) ->
                all.forEach(one -> questions.add(() -> ask(tier, one)));
            case Reading.Unavailable<List<Instance>>(String why) -> troubles.add(why);
        }
    }

    private Reading<Holder> ask(String tier, Instance instance) {
        return port.get(instance.address(), PATH, PATIENCE).then(text -> read(tier, instance, text));
    }

    private Reading<Holder> read(String tier, Instance instance, String text) {
        try {
            Listed listed = json.readValue(text, Listed.class);
            return Reading.of(new Holder(tier, instance, listed.started(), listed.knobs()));
        } catch (JacksonException _) {
            return Reading.unavailable(instance.address() + PATH + ": not a list of knobs");
        }
    }

    private String detail(ManagementPort.Reply reply) {
        try {
            String detail = json.readValue(reply.body(), Problem.class).detail();
            return Stream.ofNullable(detail).findFirst().orElse("answered " + reply.status());
        } catch (JacksonException _) {
            return "answered " + reply.status();
        }
    }
}
