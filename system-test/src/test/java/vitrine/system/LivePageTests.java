package vitrine.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.system.harness.Load;
import vitrine.system.harness.Needs;
import vitrine.system.harness.Prerequisite;
import vitrine.system.harness.RunsVitrine;
import vitrine.system.harness.Shop;
import vitrine.system.harness.Visitor;
import vitrine.system.harness.VisitorExtension;
import vitrine.system.harness.Vitrine;

/** The console's live map in a browser, before the real tiers under load. */
@RunsVitrine
@Needs(Prerequisite.CHROMIUM)
@ExtendWith(VisitorExtension.class)
class LivePageTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern NOT_ZERO = Pattern.compile(".*[1-9].*");
    private static final String WORKER = "[data-process='web/worker 1']";

    @Test
    void theRatesOfTheTiersAddUpToTheRequestsThatWereSent(Vitrine vitrine, Visitor visitor) {
        open(vitrine, visitor, "");
        double before = requestsSeen(vitrine);

        Load load = Load.start("localhost", vitrine.port(), 4, "/api/books/42", "/api/subjects");
        try (load) {
            load.awaitAnswers(600);
            assertThat(visitor.find("[data-part=web] .big output")).hasText(NOT_ZERO);
            assertThat(visitor.find("[data-part=ap] .big output")).hasText(NOT_ZERO);
        }

        assertThat(visitor.find("[data-part=web] .big output")).hasText("0");
        assertThat(requestsSeen(vitrine) - before).isCloseTo((double) load.answers(), withinPercentage(20));
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void aClickOnAWorkerShowsItsProcessItsThreadsAndItsSockets(Vitrine vitrine, Visitor visitor) {
        open(vitrine, visitor, "");
        visitor.find(WORKER).click();

        assertThat(visitor.find("[data-inspected='worker 1'] .facts b")).isVisible();
        String pid = visitor.find("[data-inspected='worker 1'] .facts b")
                .textContent()
                .replace("pid ", "");
        assertThat(vitrine.workers()).extracting(ProcessHandle::pid).contains(Long.valueOf(pid));
        assertThat(visitor.find("[aria-label=Threads] tbody")).containsText("-Poller");
        assertThat(visitor.find("[aria-label='Listening sockets'] tbody")).containsText(":" + vitrine.port());
        assertThat(visitor.first(".chart canvas")).isVisible();
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void aPartOpensAndClosesByTheKeyboard(Vitrine vitrine, Visitor visitor) {
        open(vitrine, visitor, "");

        visitor.tabTo("[data-part=pool-db] .name");
        visitor.press("Enter");
        assertThat(visitor.find(".detail h2")).hasText("Pool, AP tier to database");
        assertThat(visitor.find("[data-part=pool-db] .name")).hasAttribute("aria-expanded", "true");
        visitor.press("Escape");

        assertThat(visitor.find(".detail")).hasCount(0);
        assertThat(visitor.find("[data-part=pool-db] .name")).isFocused();
    }

    @Test
    void everyPartFitsAPhone(Vitrine vitrine, Visitor visitor) {
        visitor.page().setViewportSize(390, 844);

        for (String part : List.of("client", "web", "pool-ap", "ap", "pool-db", "db", "storage")) {
            open(vitrine, visitor, "/" + part);
            assertThat(visitor.find(".detail")).isVisible();
            assertThat(visitor.find("[data-inspected] .facts")).hasCount(2);

            assertThat(visitor.overhang()).as(part).isNotPositive();
        }
    }

    private static void open(Vitrine vitrine, Visitor visitor, String part) {
        visitor.open(vitrine.consoleUrl() + "/#/live" + part);
        assertThat(visitor.find("[data-state=live]")).hasText("Live, once a second");
        await().atMost(PATIENCE)
                .until(() -> !visitor.find("[data-part=web] .big output")
                        .textContent()
                        .equals("–"));
    }

    /** The rates of the last five minutes, each times the time to the reading before it. */
    private static double requestsSeen(Vitrine vitrine) {
        String history =
                new Shop(vitrine.consoleUrl()).get("/api/live/history?of=web").body();
        List<?> times = JsonPath.read(history, "$.times");
        List<?> rates = JsonPath.read(history, "$.figures.requests");
        double seen = 0;
        for (int i = 1; i < times.size(); i++) {
            if (rates.get(i) instanceof Number rate) {
                seen += rate.doubleValue() * (millis(times.get(i)) - millis(times.get(i - 1))) / 1000.0;
            }
        }
        return seen;
    }

    private static long millis(Object time) {
        return ((Number) time).longValue();
    }
}
