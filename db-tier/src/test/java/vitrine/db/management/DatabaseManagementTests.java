package vitrine.db.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vitrine.db.Tier;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseManagementTests {

    private static final Pattern VALUE = Pattern.compile(" [^ ]+$");

    @TempDir
    private static Path directory;

    private Tier tier;

    @BeforeAll
    void start() {
        tier = Tier.start(directory);
    }

    @AfterAll
    void stop() {
        tier.close();
    }

    @Test
    void isAliveAndReady() throws Exception {
        for (String path : List.of("", "/liveness", "/readiness")) {
            HttpResponse<String> health = tier.get("/actuator/health" + path);

            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    @Test
    void knowsNoOtherPath() throws Exception {
        assertThat(tier.get("/").statusCode()).isEqualTo(404);
        assertThat(tier.get("/actuator/env").statusCode()).isEqualTo(404);
    }

    @Test
    void exportsTheseMetricsAndNoOtherOfItsOwn() throws Exception {
        String metrics = tier.get("/actuator/prometheus").body();

        assertThat(metrics.lines()
                        .filter(line -> line.startsWith("vitrine_"))
                        .filter(line -> !line.startsWith("vitrine_kernel_") && !line.startsWith("vitrine_process_"))
                        .filter(line -> !line.contains("_bucket{"))
                        .map(line -> VALUE.matcher(line).replaceFirst("")))
                .containsExactlyInAnyOrderElementsOf("""
                        vitrine_knob_turned{knob="db.page-cache.size"}
                        vitrine_knob_turned{knob="db.storage.read-latency"}
                        vitrine_knob_turned{knob="db.write-delay"}
                        vitrine_knob_value{knob="db.page-cache.size"}
                        vitrine_knob_value{knob="db.storage.read-latency"}
                        vitrine_knob_value{knob="db.write-delay"}
                        vitrine_page_cache_hit_ratio
                        vitrine_page_cache_hits_pages_total
                        vitrine_page_cache_max_bytes
                        vitrine_page_cache_misses_pages_total
                        vitrine_page_cache_resident_bytes
                        vitrine_sessions_active_sessions
                        vitrine_sessions_open_sessions
                        vitrine_sessions_waiting_sessions
                        vitrine_statements_seconds_count
                        vitrine_statements_seconds_max
                        vitrine_statements_seconds_sum
                        vitrine_storage_file_size_bytes
                        vitrine_storage_forces_seconds_count{by="engine"}
                        vitrine_storage_forces_seconds_count{by="session"}
                        vitrine_storage_forces_seconds_sum{by="engine"}
                        vitrine_storage_forces_seconds_sum{by="session"}
                        vitrine_storage_read_bytes_total{by="engine"}
                        vitrine_storage_read_bytes_total{by="session"}
                        vitrine_storage_reads_seconds_count{by="engine"}
                        vitrine_storage_reads_seconds_count{by="session"}
                        vitrine_storage_reads_seconds_sum{by="engine"}
                        vitrine_storage_reads_seconds_sum{by="session"}
                        vitrine_storage_writes_seconds_count{by="engine"}
                        vitrine_storage_writes_seconds_count{by="session"}
                        vitrine_storage_writes_seconds_sum{by="engine"}
                        vitrine_storage_writes_seconds_sum{by="session"}
                        vitrine_storage_written_bytes_total{by="engine"}
                        vitrine_storage_written_bytes_total{by="session"}
                        """.lines().toList());
    }

    @Test
    void exportsWhatTheKernelCountsOfItToo() throws Exception {
        assertThat(tier.metric("vitrine_process_threads")).isGreaterThan(1);
        assertThat(tier.metric("vitrine_kernel_tcp_opened_connections_total{by=\"accept\"}"))
                .isPositive();
    }

    @Test
    void exportsOnlyTheMetricsThatAreAskedForByName() throws Exception {
        String metrics = tier.get(
                        "/actuator/prometheus?includedNames=vitrine_page_cache_max_bytes,vitrine_process_identity")
                .body();

        assertThat(metrics.lines().filter(line -> !line.startsWith("#")))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).startsWith("vitrine_page_cache_max_bytes "),
                        line -> assertThat(line)
                                .contains("pid=\"%d\""
                                        .formatted(ProcessHandle.current().pid())));
    }

    @Test
    void countsStatementsCommitsAndTheWritesThatTheyCause() throws Exception {
        try (Connection client = tier.connect()) {
            Tier.execute(client, "CREATE TABLE counted(id INT PRIMARY KEY)");
            client.setAutoCommit(false);
            double statements = tier.metric("vitrine_statements_seconds_count");
            double writes = tier.metric("vitrine_storage_writes_seconds_count{by=\"session\"}");

            Tier.execute(client, "INSERT INTO counted VALUES (1)");
            client.commit();

            assertThat(tier.metric("vitrine_statements_seconds_count")).isEqualTo(statements + 2);
            assertThat(tier.metric("vitrine_storage_writes_seconds_count{by=\"session\"}"))
                    .isGreaterThan(writes);
            assertThat((long) tier.metric("vitrine_storage_file_size_bytes"))
                    .isEqualTo(Files.size(directory.resolve("data/shop.mv.db")));
        }
    }
}
