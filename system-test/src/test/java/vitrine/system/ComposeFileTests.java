package vitrine.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the compose file says of every service, also of those whose images the other tests do without. */
class ComposeFileTests {

    private static final Path ROOT = Path.of("..");
    private static final String DASHBOARDS = "/etc/grafana/dashboards";

    private final JsonNode services = services();

    @Test
    void everyServiceHasNoMorePowerThanItNeedsAndItsLimits() {
        assertThat(services.properties()).hasSizeGreaterThan(5).allSatisfy(service -> {
            assertThat(service.getValue().path("read_only").asBoolean(false)).isTrue();
            assertThat(texts(service.getValue(), "cap_drop")).containsExactly("ALL");
            assertThat(texts(service.getValue(), "security_opt")).containsExactly("no-new-privileges:true");
            assertThat(service.getValue().has("mem_limit")).isTrue();
            assertThat(service.getValue().has("pids_limit")).isTrue();
        });
    }

    @Test
    void whatIsPublishedIsForThisMachineAlone() {
        assertThat(services.properties())
                .flatMap(service -> texts(service.getValue(), "ports"))
                .hasSize(5)
                .allMatch(port -> port.startsWith("127.0.0.1:"));
        assertThat(having("ports", "127.0.0.1:"))
                .containsExactlyInAnyOrder("web-tier", "console", "prometheus", "grafana", "zipkin");
    }

    @Test
    void everyImageOfOthersIsOfOneVersion() {
        assertThat(services.properties())
                .extracting(service -> service.getValue().path("image").asString(""))
                .allMatch(image -> image.matches("vitrine/[a-z-]+|[a-z/-]+:v?\\d+\\.\\d+\\.\\d+"));
    }

    @Test
    void whoLooksIsOnNoNetworkOfTheTiersOwn() {
        for (String watcher : List.of("prometheus", "grafana", "zipkin")) {
            assertThat(texts(services.path(watcher), "networks"))
                    .as(watcher)
                    .isNotEmpty()
                    .isSubsetOf("front", "watch-web", "watch-ap", "watch-db");
        }
    }

    @Test
    void anybodyMayLookAtGrafanaAndItsAdminHasASecret() {
        JsonNode settings = services.path("grafana").path("environment");
        String secret = settings.path("GF_SECURITY_ADMIN_PASSWORD__FILE").asString("");

        assertThat(settings.path("GF_AUTH_ANONYMOUS_ENABLED").asString("")).isEqualTo("true");
        assertThat(settings.path("GF_AUTH_ANONYMOUS_ORG_ROLE").asString("")).isEqualTo("Viewer");
        assertThat(settings.has("GF_SECURITY_ADMIN_PASSWORD")).isFalse();
        assertThat(secret).isNotEmpty();
        assertThat(texts(services.path("secrets"), "entrypoint").getLast()).contains(" " + secret + ";");
        assertThat(having("volumes", "grafana-secret:")).containsExactlyInAnyOrder("grafana", "secrets");
    }

    @Test
    void onlyTheTiersAndTheConsoleHaveTheKeyOfTheKnobs() {
        assertThat(having("volumes", "knobs:"))
                .containsExactlyInAnyOrder("web-tier", "ap-tier", "db-tier", "console", "secrets");
        assertThat(texts(services.path("secrets"), "entrypoint").getLast()).contains(" /run/knobs/key ");
    }

    @Test
    void grafanasHomeIsADashboardAndWhatItMountsIsThere() {
        JsonNode grafana = services.path("grafana");
        String home = grafana.path("environment")
                .path("GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH")
                .asString("");

        assertThat(texts(grafana, "volumes"))
                .contains("./observability/grafana/dashboards:" + DASHBOARDS + ":ro")
                .filteredOn(volume -> volume.startsWith("./"))
                .allSatisfy(volume ->
                        assertThat(ROOT.resolve(volume.split(":", 2)[0])).exists());
        assertThat(home).startsWith(DASHBOARDS + "/");
        assertThat(ROOT.resolve("observability/grafana/dashboards" + home.substring(DASHBOARDS.length())))
                .isRegularFile();
    }

    private static JsonNode services() {
        try {
            Object compose = new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml")));
            return new JsonMapper().valueToTree(compose).path("services");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The services with such an entry in a list of theirs. */
    private Stream<String> having(String list, String beginning) {
        return services.properties().stream()
                .filter(service ->
                        texts(service.getValue(), list).stream().anyMatch(text -> text.startsWith(beginning)))
                .map(Entry::getKey);
    }

    /** A list's texts, or a map's keys. */
    private static List<String> texts(JsonNode service, String list) {
        JsonNode value = service.path(list);
        return value.isObject()
                ? List.copyOf(value.propertyNames())
                : value.valueStream().map(text -> text.asString("")).toList();
    }
}
