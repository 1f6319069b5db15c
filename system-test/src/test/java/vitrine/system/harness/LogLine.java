package vitrine.system.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line of a log in the words of the Elastic Common Schema. */
public record LogLine(String json) {

    /** What the JVM itself says of its ahead-of-time cache, before any program runs in it. */
    private static final Pattern OF_THE_JVM =
            Pattern.compile("\\[\\d+\\.\\d+s]\\[(warning|error *)]\\[aot[a-z,]* *] .*");

    /** All of a log's lines but the JVM's own; fails on one that is not of that form. */
    public static List<LogLine> all(String log) {
        List<LogLine> lines = log.lines()
                .filter(line -> !OF_THE_JVM.matcher(line).matches())
                .map(LogLine::new)
                .toList();
        lines.forEach(LogLine::check);
        return lines;
    }

    public String message() {
        return String.valueOf(get("$.message"));
    }

    /** The value at a JSONPath, or null. */
    public @Nullable Object get(String path) {
        try {
            return JsonPath.read(json, path);
        } catch (PathNotFoundException e) {
            return null;
        }
    }

    private void check() {
        assertThat(json).as("a line of the log").startsWith("{").endsWith("}");
        for (String field :
                List.of("$.message", "$.log.level", "$.log.logger", "$.service.name", "$.service.node.name")) {
            assertThat(get(field)).as(field + " of " + json).isInstanceOf(String.class);
        }
        assertThat(get("$.ecs.version")).as(json).isNotNull();
        assertThat(Instant.parse(String.valueOf(get("$.@timestamp"))))
                .as(json)
                .isBeforeOrEqualTo(Instant.now().plusSeconds(1));
    }
}
