package vitrine.load.jmeter;

import static org.assertj.core.api.Assertions.assertThat;
import static us.abstracta.jmeter.javadsl.JmeterDsl.constantTimer;
import static us.abstracta.jmeter.javadsl.JmeterDsl.htmlReporter;
import static us.abstracta.jmeter.javadsl.JmeterDsl.httpCache;
import static us.abstracta.jmeter.javadsl.JmeterDsl.httpCookies;
import static us.abstracta.jmeter.javadsl.JmeterDsl.httpDefaults;
import static us.abstracta.jmeter.javadsl.JmeterDsl.httpSampler;
import static us.abstracta.jmeter.javadsl.JmeterDsl.jsr223PostProcessor;
import static us.abstracta.jmeter.javadsl.JmeterDsl.jsr223PreProcessor;
import static us.abstracta.jmeter.javadsl.JmeterDsl.jsr223Sampler;
import static us.abstracta.jmeter.javadsl.JmeterDsl.rpsThreadGroup;
import static us.abstracta.jmeter.javadsl.JmeterDsl.testPlan;
import static us.abstracta.jmeter.javadsl.JmeterDsl.threadGroup;
import static us.abstracta.jmeter.javadsl.JmeterDsl.whileController;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.apache.http.entity.ContentType;
import org.apache.jmeter.samplers.SampleResult;
import org.apache.jmeter.threads.JMeterVariables;
import us.abstracta.jmeter.javadsl.core.TestPlanStats;
import us.abstracta.jmeter.javadsl.core.threadgroups.BaseThreadGroup;
import us.abstracta.jmeter.javadsl.core.threadgroups.BaseThreadGroup.ThreadGroupChild;
import us.abstracta.jmeter.javadsl.core.threadgroups.RpsThreadGroup.EventType;
import vitrine.load.mix.Request;
import vitrine.load.mix.Settings;
import vitrine.load.mix.Visit;
import vitrine.load.mix.Visits;

/**
 * Visits to the shop by a mix of TPC-W. Each iteration of a JMeter thread is one visit over a connection of its own.
 *
 * <p>JMeter's cache of answers is off: every request is sent. Closed model: so many threads. Open model: iterations begin at a rate,
 * by as many threads as that takes, up to a limit.
 */
final class Plan {

    private static final double MOST_FAILED_PERCENT = 1;
    private static final String REPORTS = "target/jmeter";
    private static final int MOST_THREADS = 1_000;

    private final Settings settings;
    private final Visits visits;

    Plan(Settings settings) {
        this.settings = settings;
        visits = Visits.to(settings);
    }

    void run() throws IOException {
        System.out.println("The run: " + settings);
        String name = "shop-"
                + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now(ZoneId.systemDefault()));

        TestPlanStats stats = testPlan(
                        httpCache().disable(),
                        httpCookies().disable(),
                        httpDefaults().url(settings.url().toString()),
                        population(),
                        htmlReporter(REPORTS, name))
                .run();

        System.out.print(new Summary(stats));
        System.out.println("Report: " + Path.of(REPORTS, name, "index.html").toUri());
        double failed = 100.0
                * stats.overall().errorsCount()
                / Math.max(1, stats.overall().samplesCount());
        assertThat(failed).as("percent of requests that failed").isLessThanOrEqualTo(MOST_FAILED_PERCENT);
    }

    private BaseThreadGroup<?> population() {
        Duration steady = settings.duration().minus(settings.ramp());
        Double rate = settings.rate();
        if (rate == null) {
            return threadGroup(settings.mix())
                    .rampToAndHold(settings.users(), settings.ramp(), steady)
                    .children(visit());
        }
        return rpsThreadGroup(settings.mix())
                .counting(EventType.ITERATIONS)
                .maxThreads(MOST_THREADS)
                .rampToAndHold(rate, settings.ramp(), steady)
                .children(visit());
    }

    private ThreadGroupChild[] visit() {
        return new ThreadGroupChild[] {
            jsr223Sampler("begin", s -> {
                s.vars.putObject("visit", visits.begin());
                s.vars.put("more", "true");
                s.sampleResult.setIgnore();
            }),
            whileController(
                    "${more}",
                    httpSampler("${interaction}", "/${path}")
                            .method("${method}")
                            .body("${body}")
                            .contentType(ContentType.APPLICATION_JSON)
                            .header("Idempotency-Key", "${key}")
                            .children(
                                    jsr223PreProcessor(s -> next(s.vars)),
                                    constantTimer("${think}"),
                                    jsr223PostProcessor(s -> answered(s.vars, s.prev))))
        };
    }

    private static void next(JMeterVariables variables) {
        Request request = visit(variables).next();
        variables.putObject("request", request);
        variables.put("interaction", request.interaction().name());
        variables.put("method", request.interaction().method());
        variables.put("path", request.path().substring(1));
        variables.put("body", Objects.requireNonNullElse(request.body(), ""));
        variables.put("key", Objects.requireNonNullElse(request.key(), ""));
        variables.put("think", Long.toString(request.think().toMillis()));
    }

    private static void answered(JMeterVariables variables, SampleResult result) {
        Request request = (Request) variables.getObject("request");
        int status = status(result.getResponseCode());
        result.setSuccessful(request.isAnsweredBy(status));
        visit(variables).answered(status, result.getResponseDataAsString());
        variables.put("more", Boolean.toString(visit(variables).hasNext()));
    }

    /** JMeter puts text in its place where there was no answer. */
    private static int status(String code) {
        return code.matches("\\d{3}") ? Integer.parseInt(code) : 0;
    }

    private static Visit visit(JMeterVariables variables) {
        return (Visit) variables.getObject("visit");
    }
}
