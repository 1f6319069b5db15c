package vitrine.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vitrine.system.harness.ComposedVitrine.AP;
import static vitrine.system.harness.ComposedVitrine.CONSOLE;
import static vitrine.system.harness.ComposedVitrine.DB;
import static vitrine.system.harness.ComposedVitrine.SECOND_AP;
import static vitrine.system.harness.ComposedVitrine.WEB;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vitrine.system.harness.Answer;
import vitrine.system.harness.Buyers;
import vitrine.system.harness.ComposedVitrine;
import vitrine.system.harness.Load;
import vitrine.system.harness.RunsComposedVitrine;
import vitrine.system.harness.Shop;

/** The tiers as containers: two AP instances share the work, containers stop, die and come back. */
@RunsComposedVitrine
class ContainerTests {

    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(10);
    private static final Duration TURNED_WITHIN = Duration.ofSeconds(90);

    @Test
    void bothApInstancesGetTheirShareOfTheRequests(ComposedVitrine vitrine) {
        double first = requests(vitrine, AP);
        double second = requests(vitrine, SECOND_AP);

        try (Load load = Load.start("127.0.0.1", vitrine.port(), 4, "/api/subjects", "/api/books/42")) {
            load.awaitAnswers(400);
            assertThat(load.failures()).isEmpty();
        }

        assertThat(requests(vitrine, AP) - first).isGreaterThan(100);
        assertThat(requests(vitrine, SECOND_AP) - second).isGreaterThan(100);
    }

    @Test
    void theConsoleSeesARequestThroughTheContainersOfAllTiers(ComposedVitrine vitrine) {
        String token = vitrine.bash(CONSOLE, "cat /tmp/console-token")
                .getStdout()
                .strip()
                .replace("Vitrine-Token: ", "");

        Answer xray = vitrine.console()
                .send(
                        "POST",
                        "/api/xrays",
                        "{\"path\":\"/api/books?title=the\"}",
                        "Vitrine-Token",
                        token,
                        "Accept",
                        "application/json");

        assertThat(xray.status()).isEqualTo(200);
        assertThat(xray.list("$.hops[*].tier")).contains("client", "web", "ap", "db");
        assertThat(xray.list("$.hops[*].place")).containsOnly("SAME_CLOCK");
        assertThat(xray.list("$.notes")).isEmpty();
    }

    @Test
    void anExperimentIsRunInTheConsolesContainer(ComposedVitrine vitrine) {
        assertThat(vitrine.lab().startQuick("pool-saturation").status()).isEqualTo(202);

        await().atMost(TURNED_WITHIN)
                .until(() ->
                        vitrine.lab().state().list("$[?(@.running != null)]").isEmpty());
        assertThat(vitrine.lab().state().list("$[?(@.last.problem != null)]")).isEmpty();
        assertThat(vitrine.lab().state().list("$.reports[*].id")).hasSize(1);
        assertThat(vitrine.knobs().all().list("$.knobs[?(@.knob.turned != null)]"))
                .isEmpty();
    }

    @Test
    void aKnobIsTurnedInTheContainersOfBothApInstancesAndOfTheDatabase(ComposedVitrine vitrine) {
        vitrine.knobs().turn("ap.worker.threads=3", "db.page-cache.size=2MB", "web.workers=3");
        try {
            assertThat(vitrine.knobs().all().list("$.troubles")).isEmpty();
            await().atMost(TURNED_WITHIN).untilAsserted(() -> {
                assertThat(vitrine.prometheus().values("vitrine_workers_max_threads{job=\"ap\"}"))
                        .isEqualTo(List.of("3", "3"));
                assertThat(vitrine.prometheus().values("vitrine_page_cache_max_bytes < 4e6"))
                        .hasSize(1);
                assertThat(vitrine.prometheus().values("vitrine_processes_alive{state=\"serving\"}"))
                        .isEqualTo(List.of("3"));
            });
        } finally {
            vitrine.knobs().reset();
        }
    }

    @Test
    void aHardenedProcessIsToldOfItsOwnThreadsSocketsAndMemory(ComposedVitrine vitrine) {
        for (String process : List.of("web/worker%201", "db/database")) {
            Answer page = vitrine.console().get("/api/live/processes/" + process);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.list("$.threads.threads[*]")).hasSizeGreaterThan(5);
            assertThat(page.list("$..unavailable")).isEmpty();
            assertThat(page.list("$..namesUnavailable")).isEmpty();
            assertThat(page.number("$.threads.memory.privateBytes")).isPositive();
            assertThat(page.text("$.sockets.of")).isEqualTo("process");
            assertThat(page.list("$.sockets.listeners[*]")).isNotEmpty();
        }
    }

    @Test
    void aStoppedWebTierAnswersWhatItAcceptedAndEndsInTime(ComposedVitrine vitrine) {
        String address = vitrine.address(WEB, "edge");
        try (Load load = Load.start(address, 8080, 8, "/", "/api/books/42", "/covers/001-large.jpg")) {
            load.awaitAnswers(400);

            long began = System.nanoTime();
            long exitCode = vitrine.stop(WEB);
            Duration took = Duration.ofNanos(System.nanoTime() - began);

            assertThat(load.failures()).allMatch(Load.Failure::mayNotHaveBeenAccepted);
            assertThat(exitCode).isIn(0L, 143L);
            assertThat(took).isLessThan(STOPPED_WITHIN);
        } finally {
            vitrine.start(WEB);
        }
    }

    @Test
    void allOfItStoppedAndStartedAgainHasItsOrders(ComposedVitrine vitrine) {
        Shop shop = vitrine.shop();
        Answer order = shop.order(shop.cartWith("20", 1), UUID.randomUUID().toString());
        List<String> path = List.of(WEB, AP, SECOND_AP, DB);

        List<Long> exitCodes = path.stream().map(vitrine::stop).toList();
        path.reversed().forEach(vitrine::start);

        assertThat(exitCodes).allMatch(code -> code == 0 || code == 143);
        assertThat(shop.get("/api/orders/" + order.text("$.id")).status()).isEqualTo(200);
    }

    @Test
    void everyAcknowledgedOrderSurvivesAKillOfTheDatabaseContainer(ComposedVitrine vitrine) {
        try (Buyers buyers = Buyers.start(vitrine.url(), 8)) {
            buyers.awaitOrders(40);
            vitrine.kill(DB);
            vitrine.start(DB);
            buyers.awaitOrders(40);
            buyers.finish();

            assertThat(buyers.interrupted()).isPositive();
            assertThat(buyers.acknowledgedOrderIds())
                    .doesNotHaveDuplicates()
                    .allSatisfy(order -> assertThat(
                                    vitrine.shop().get("/api/orders/" + order).status())
                            .isEqualTo(200));
        }
    }

    /** The shop's requests that an AP instance has answered, by its own count. */
    private static double requests(ComposedVitrine vitrine, String container) {
        String scrape = "exec 3<>/dev/tcp/127.0.0.1/9200; "
                + "printf 'GET /actuator/prometheus HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3; cat <&3";
        return vitrine.bash(container, scrape)
                .getStdout()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
