package vitrine.console.lab;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import tools.jackson.databind.json.JsonMapper;
import vitrine.console.child.Child;
import vitrine.console.knob.KnobBoard;
import vitrine.console.knob.RefusedTurnException;
import vitrine.console.settings.ConsoleProperties;
import vitrine.console.tiers.Instance;
import vitrine.console.tiers.Instances;
import vitrine.inspection.Reading;
import vitrine.lab.Event;
import vitrine.lab.Experiments;
import vitrine.lab.Lab;
import vitrine.lab.report.KeptReport;
import vitrine.lab.report.KeptReports;

/** Runs one experiment at a time, each in a process of its own; however that ends, all knobs are put back. */
final class Laboratory implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Laboratory.class);

    /** The last two have the JDK's client send nothing again by itself whose connection broke: a loss is to be seen. */
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-Xmx128m",
            "-Djdk.httpclient.redirects.retrylimit=1",
            "-Djdk.httpclient.disableRetryConnect=true");

    /** The C library gives the stack of a thread that ended back at once, so that memory of threads can be measured. */
    private static final Map<String, String> ENVIRONMENT = Map.of("GLIBC_TUNABLES", "glibc.pthread.stack_cache_size=0");

    private final LabProperties settings;
    private final ConsoleProperties tiers;
    private final Instances instances;
    private final KnobBoard knobs;
    private final JsonMapper json;
    private final KeptReports reports;
    private final String token;
    private volatile @Nullable URI self;
    private @Nullable Child child;
    private LabState.@Nullable Running running;
    private LabState.@Nullable Ended last;
    private List<KeptReport> kept = List.of();

    /** @param token with which an experiment turns knobs */
    Laboratory(
            LabProperties settings,
            ConsoleProperties tiers,
            Instances instances,
            KnobBoard knobs,
            JsonMapper json,
            String token) {
        this.settings = settings;
        this.tiers = tiers;
        this.instances = instances;
        this.knobs = knobs;
        this.json = json;
        this.reports = new KeptReports(settings.directory());
        this.token = token;
        look();
    }

    /** Where this console answers, from when on it does. */
    void self(URI address) {
        self = address;
    }

    KeptReports reports() {
        return reports;
    }

    /** Begins to run an experiment that there is; false if one runs already. */
    synchronized boolean start(String experiment, boolean quick) {
        if (running != null) {
            return false;
        }
        Child run = new Child(Lab.class, settings.timeout());
        child = run;
        running = new LabState.Running(experiment, quick, Instant.now(), "starting", 0);
        Thread.ofPlatform().name("lab").daemon().start(() -> run(run, experiment, quick));
        return true;
    }

    /** Ends the run, if there is one. */
    synchronized void cancel() {
        if (child != null) {
            child.cancel();
        }
    }

    synchronized LabState state() {
        return new LabState(Experiments.all(), running, last, kept);
    }

    @Override
    public void destroy() {
        cancel();
    }

    private void run(Child run, String experiment, boolean quick) {
        String problem = null;
        try {
            Files.createDirectories(settings.directory());
            run.run(OPTIONS, arguments(experiment, quick), environment(), this::take);
        } catch (IOException e) {
            problem = e.getMessage();
        } catch (RuntimeException e) {
            log.warn("The experiment {} failed", experiment, e);
            problem = String.valueOf(e.getMessage());
        }
        putBack(experiment);
        look();
        ended(experiment, problem);
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(ENVIRONMENT);
        environment.put(Lab.TOKEN, token);
        return environment;
    }

    private List<String> arguments(String experiment, boolean quick) throws IOException {
        URI console = self;
        if (console == null) {
            throw new IOException("the console is not up yet");
        }
        List<String> arguments = new ArrayList<>(List.of(
                experiment,
                quick ? "quick" : "whole",
                console.toString(),
                tiers.shop().toString(),
                tiers.web().toString(),
                found(instances.ap()),
                tiers.db().isEmpty() ? "-" : tiers.db().getFirst().toString()));
        arguments.add(settings.directory().toAbsolutePath().toString());
        return arguments;
    }

    private static String found(Reading<List<Instance>> all) throws IOException {
        return switch (all) {
            case Reading.Available<List<Instance>>(List<Instance> some) ->
                some.stream().map(one -> one.address().toString()).collect(Collectors.joining(","));
            case Reading.Unavailable<List<Instance>>(String why) -> throw new IOException(why);
        };
    }

    private synchronized void take(String line) {
        Event event = json.readValue(line, Event.class);
        LabState.Running now = running;
        if (now == null) {
            return;
        }
        if (event.report() != null) {
            last = new LabState.Ended(now.experiment(), event.report(), null);
        }
        running = new LabState.Running(
                now.experiment(),
                now.quick(),
                now.startedAt(),
                event.doing() == null ? "keeping the report" : event.doing(),
                event.share());
    }

    /** The run does it itself; unless it was ended. */
    private void putBack(String experiment) {
        try {
            knobs.putAllBack("lab " + experiment);
        } catch (RefusedTurnException e) {
            log.warn("The knobs that {} turned go back by themselves: {}", experiment, e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Which reports are kept now; only a run changes that. */
    private void look() {
        try {
            List<KeptReport> found = reports.list();
            synchronized (this) {
                kept = found;
            }
        } catch (IOException e) {
            log.warn("The reports in {} cannot be listed", settings.directory(), e);
        }
    }

    private synchronized void ended(String experiment, @Nullable String problem) {
        running = null;
        child = null;
        if (problem != null) {
            last = new LabState.Ended(experiment, null, problem);
        }
    }
}
