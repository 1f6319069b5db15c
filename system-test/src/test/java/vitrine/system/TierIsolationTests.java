package vitrine.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vitrine.system.harness.ComposedVitrine.AP;
import static vitrine.system.harness.ComposedVitrine.CONSOLE;
import static vitrine.system.harness.ComposedVitrine.DB;
import static vitrine.system.harness.ComposedVitrine.PROMETHEUS;
import static vitrine.system.harness.ComposedVitrine.SECOND_AP;
import static vitrine.system.harness.ComposedVitrine.WEB;

import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Ports;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.system.harness.ComposedVitrine;
import vitrine.system.harness.RunsComposedVitrine;

/** The walls around the tiers' containers. */
@RunsComposedVitrine
class TierIsolationTests {

    @Test
    void theWebTierCannotReachTheDatabaseTier(ComposedVitrine vitrine) {
        String database = vitrine.address(DB, "data");

        assertThat(connects(vitrine, AP, database))
                .as("the AP tier, by address")
                .isTrue();
        assertThat(connects(vitrine, AP, "db-tier")).as("the AP tier, by name").isTrue();
        assertThat(connects(vitrine, WEB, database))
                .as("the web tier, by address")
                .isFalse();
        assertThat(connects(vitrine, WEB, "db-tier"))
                .as("the web tier, by name")
                .isFalse();
    }

    @Test
    void lookingAtTheTiersOpensTheWebTierNoWayToTheDatabase(ComposedVitrine vitrine) {
        String watched = vitrine.address(DB, "watch-db");

        assertThat(connects(vitrine, CONSOLE, watched))
                .as("the console, over the database's watch network")
                .isTrue();
        assertThat(connects(vitrine, WEB, watched)).as("the web tier, over it").isFalse();
        assertThat(networks(vitrine, WEB)).containsExactlyInAnyOrder("edge", "app", "watch-web");
        assertThat(networks(vitrine, AP)).containsExactlyInAnyOrder("app", "data", "watch-ap");
        assertThat(networks(vitrine, DB)).containsExactlyInAnyOrder("data", "watch-db");
        for (String watcher : List.of(CONSOLE, PROMETHEUS)) {
            assertThat(networks(vitrine, watcher))
                    .containsExactlyInAnyOrder("front", "watch-web", "watch-ap", "watch-db");
        }
    }

    @Test
    void onlyShopConsoleAndPrometheusArePublishedAndOnlyToThisMachine(ComposedVitrine vitrine) {
        List<String> published = List.of(WEB, AP, SECOND_AP, DB, CONSOLE, PROMETHEUS).stream()
                .flatMap(container -> published(vitrine, container))
                .toList();

        assertThat(published)
                .containsExactly(
                        "127.0.0.1:" + vitrine.port(),
                        "127.0.0.1:" + vitrine.consolePort(),
                        "127.0.0.1:" + vitrine.prometheusPort());
    }

    @ParameterizedTest
    @ValueSource(strings = {WEB, AP, SECOND_AP, DB, CONSOLE})
    void aTierRunsAsAUserWithoutCapabilities(String container, ComposedVitrine vitrine) {
        assertThat(vitrine.bash(container, "id -u; grep -h ^Cap /proc/1/status").getStdout())
                .matches("10001\n(Cap\\w+:\\s+0+\n)+");
    }

    @ParameterizedTest
    @ValueSource(strings = {WEB, AP, SECOND_AP, DB, CONSOLE, PROMETHEUS})
    void aContainerHasNoPrivilegeAndItsLimits(String container, ComposedVitrine vitrine) {
        HostConfig host = vitrine.inspect(container).getHostConfig();

        assertThat(host.getReadonlyRootfs()).isTrue();
        assertThat(host.getPrivileged()).isFalse();
        assertThat(host.getSecurityOpts()).contains("no-new-privileges:true");
        assertThat(host.getMemory()).isPositive();
        assertThat(host.getPidsLimit()).isPositive();
        assertThat(host.getCapDrop()).containsExactly(Capability.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {WEB, AP, DB, CONSOLE})
    void noSecretIsInTheEnvironmentOrTheCommand(String container, ComposedVitrine vitrine) {
        String password = vitrine.bash(DB, "cat /run/vitrine/database-password").getStdout();

        String config = Arrays.toString(vitrine.inspect(container).getConfig().getEnv())
                + Arrays.toString(vitrine.inspect(container).getArgs());

        assertThat(password).hasSizeGreaterThan(20);
        assertThat(config).doesNotContain(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {WEB, AP, SECOND_AP, DB})
    void noTierReachesTheConsole(String tier, ComposedVitrine vitrine) {
        for (String network : List.of("front", "watch-web", "watch-ap", "watch-db")) {
            assertThat(connects(vitrine, tier, vitrine.address(CONSOLE, network), 8089))
                    .as(network)
                    .isFalse();
        }
        assertThat(vitrine.console().get("/").status()).isEqualTo(200);
    }

    @Test
    void prometheusReadsEachProcessOfEachContainer(ComposedVitrine vitrine) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(vitrine.prometheus().values("sort(count by (job) (up == 1))"))
                        .containsExactly("1", "1", "1", "1", "2", "2"));
    }

    private static boolean connects(ComposedVitrine vitrine, String from, String host) {
        return connects(vitrine, from, host, 9092);
    }

    private static boolean connects(ComposedVitrine vitrine, String from, String host, int port) {
        return vitrine.bash(from, "timeout 3 bash -c ': < /dev/tcp/" + host + "/" + port + "'")
                        .getExitCode()
                == 0;
    }

    private static Stream<String> networks(ComposedVitrine vitrine, String container) {
        return vitrine.inspect(container).getNetworkSettings().getNetworks().keySet().stream()
                .map(name -> name.substring(name.indexOf('_') + 1));
    }

    private static Stream<String> published(ComposedVitrine vitrine, String container) {
        Ports ports = vitrine.inspect(container).getNetworkSettings().getPorts();
        return ports.getBindings().values().stream()
                .filter(bindings -> bindings != null)
                .flatMap(Arrays::stream)
                .map(binding -> binding.getHostIp() + ":" + binding.getHostPortSpec());
    }
}
