package vitrine.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveTextTests {

    private final Target worker = Recorded.target(Kind.WEB, "worker 1");
    private final Target instance = Recorded.target(Kind.AP, "instance 1");

    @Test
    void tellsEachProcessInALineOfItsTier() {
        Targets targets = new Targets(List.of(worker, instance), Map.of());
        List<Seen> seen = List.of(
                Recorded.seen(worker, 1, Recorded.WEB), Recorded.silent(instance, 1, "localhost:9002: no answer"));

        String text = LiveText.of(new Census().update(targets, seen, 1_000));

        assertThat(text.lines().toList())
                .anyMatch(line -> line.startsWith("web") && line.contains("requests/s"))
                .anyMatch(line -> line.matches("  worker 1 +\\d+ +- .*"))
                .anyMatch(line -> line.startsWith("  instance 1") && line.endsWith("away: localhost:9002: no answer"))
                .contains("No rates yet: they need two readings.");
        assertThat(text).doesNotContain("NaN");
    }
}
