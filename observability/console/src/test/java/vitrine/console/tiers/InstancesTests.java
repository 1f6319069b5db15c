package vitrine.console.tiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.json.JsonMapper;
import vitrine.console.settings.Address;
import vitrine.console.settings.ConsoleProperties;

class InstancesTests {

    private final ManagementPort port = new ManagementPort();

    @AfterEach
    void close() {
        port.close();
    }

    @Test
    void knowsNoDatabaseWhereItsAddressIsEmpty() {
        assertThat(instances("db", "").db().reason())
                .hasValueSatisfying(why -> assertThat(why).contains("no process of Vitrine"));
    }

    @Test
    void takesTheUsualAddressWhereNoneIsSet() {
        assertThat(instances("web", "localhost:1").db().value())
                .contains(List.of(new Instance("database", new Address("localhost", 9300))));
    }

    @Test
    void refusesTwoDatabases() {
        assertThatThrownBy(() -> instances("db", "localhost:1,localhost:2"))
                .rootCause()
                .hasMessage("vitrine.console.db takes one address or none, not 2");
    }

    @Test
    void numbersInstancesOfAList() {
        assertThat(instances("ap", "localhost:2,localhost:1").ap().value().orElseThrow())
                .containsExactly(
                        new Instance("instance 1", new Address("localhost", 2)),
                        new Instance("instance 2", new Address("localhost", 1)));
    }

    private Instances instances(String name, String value) {
        var source = new MapConfigurationPropertySource(Map.of("vitrine.console." + name, value));
        ConsoleProperties settings = new Binder(source).bindOrCreate("vitrine.console", ConsoleProperties.class);
        return new Instances(settings, port, new JsonMapper());
    }
}
