package vitrine.web.prefork;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MasterLogTests {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void isReadableUnlessAnotherFormIsSet() {
        log(Map.of()).warn("two\nlines");

        assertThat(written.toString(UTF_8)).matches("(?s)\\d{4}-.* WARN  \\[web-master] two\nlines\\R");
    }

    @Test
    void isOfTheElasticCommonSchemaWhereTheWorkersAreToo() {
        log(Map.of("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs", "HOSTNAME", "box"))
                .warn("a \"quoted\"\nline");

        String line = written.toString(UTF_8);
        assertThat(line.lines()).hasSize(1);
        assertThat(JsonPath.<String>read(line, "$.message")).isEqualTo("a \"quoted\"\nline");
        assertThat(JsonPath.<String>read(line, "$.log.level")).isEqualTo("WARN");
        assertThat(JsonPath.<String>read(line, "$.service.name")).isEqualTo("web-tier");
        assertThat(JsonPath.<String>read(line, "$.service.node.name")).isEqualTo("box/master");
        assertThat(JsonPath.<String>read(line, "$.@timestamp")).endsWith("Z");
    }

    private MasterLog log(Map<String, String> environment) {
        Properties file = new Properties();
        file.setProperty("spring.application.name", "web-tier");
        return MasterLog.of(new Settings(List.of(), environment, file), new PrintStream(written, true, UTF_8));
    }
}
