package vitrine.load.gatling;

import static io.gatling.javaapi.core.CoreDsl.*;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Choice;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import vitrine.load.mix.Interaction;
import vitrine.load.mix.Request;
import vitrine.load.mix.Settings;
import vitrine.load.mix.Visit;
import vitrine.load.mix.Visits;

/**
 * Visits to the shop by a mix of TPC-W. Each virtual user of Gatling makes one visit over a connection of its own.
 *
 * <p>Closed model: so many users are in the shop at any time; one who leaves is followed by another. Open model: they come at a
 * rate, whatever the answers take. The settings are system properties, see {@link Settings}.
 */
public final class ShopSimulation extends Simulation {

    private static final double MOST_FAILED_PERCENT = 1;

    private static final int REFUSED = 3;

    private final Settings settings = orEnd(Settings::ofSystemProperties);
    private final Visits visits = orEnd(() -> Visits.to(settings));

    public ShopSimulation() {
        System.out.println("The run: " + settings);
        setUp(population().protocols(http.baseUrl(settings.url().toString()).disableCaching()))
                .maxDuration(settings.duration())
                .assertions(global().failedRequests().percent().lte(MOST_FAILED_PERCENT));
    }

    /** What cannot be run is said in a line, and not by a stack trace of Gatling. */
    private static <T> T orEnd(Supplier<T> wanted) {
        try {
            return wanted.get();
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(REFUSED);
            throw e;
        }
    }

    private PopulationBuilder population() {
        Duration steady = settings.duration().minus(settings.ramp());
        Double rate = settings.rate();
        if (rate == null) {
            return visit().injectClosed(
                            rampConcurrentUsers(0).to(settings.users()).during(settings.ramp()),
                            constantConcurrentUsers(settings.users()).during(steady));
        }
        OpenInjectionStep constant = constantUsersPerSec(rate).during(steady);
        return settings.ramp().isZero()
                ? visit().injectOpen(constant)
                : visit().injectOpen(rampUsersPerSec(0).to(rate).during(settings.ramp()), constant);
    }

    private ScenarioBuilder visit() {
        return scenario(settings.mix())
                .exec(session -> session.set("visit", visits.begin()))
                .asLongAs(session -> visit(session).hasNext())
                .on(exec(ShopSimulation::next)
                        .pause(session -> request(session).think())
                        .exec(send())
                        .exec(ShopSimulation::answered));
    }

    private static Session next(Session session) {
        Request request = visit(session).next();
        return session.removeAll("status", "answer")
                .set("request", request)
                .set("interaction", request.interaction().name())
                .set("path", request.path())
                .set("body", Objects.requireNonNullElse(request.body(), ""))
                .set("key", Objects.requireNonNullElse(request.key(), ""));
    }

    private ChainBuilder send() {
        List<Choice.WithKey> cases = new ArrayList<>();
        visits.interactions()
                .forEach(interaction -> cases.add(onCase(interaction.name()).then(exec(request(interaction)))));
        return doSwitch("#{interaction}").on(cases);
    }

    private static HttpRequestActionBuilder request(Interaction interaction) {
        HttpRequestActionBuilder request = http(interaction.name())
                .httpRequest(interaction.method(), "#{path}")
                .check(status().saveAs("status"))
                .check(status().in(List.copyOf(interaction.statuses())));
        if (interaction.body() != null) {
            request = request.header("Content-Type", "application/json").body(StringBody("#{body}"));
        }
        if (interaction.makesSomething()) {
            request = request.header("Idempotency-Key", "#{key}")
                    .check(bodyString().saveAs("answer"));
        }
        return request;
    }

    private static Session answered(Session session) {
        int status = session.contains("status") ? session.getInt("status") : 0;
        String answer = session.contains("answer") ? session.getString("answer") : "";
        visit(session).answered(status, Objects.requireNonNullElse(answer, ""));
        return session;
    }

    private static Visit visit(Session session) {
        return Objects.requireNonNull(session.<Visit>get("visit"));
    }

    private static Request request(Session session) {
        return Objects.requireNonNull(session.<Request>get("request"));
    }
}
