package vitrine.inspection.kernel.host;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.inspection.kernel.Recordings.fact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Recordings;

class BootIdTests {

    private static final String FILE = "proc/sys/kernel/random/boot_id";

    @TempDir
    private Path directory;

    @Test
    void isTheSameInAContainerAsOutside() {
        assertThat(fact(BootId.of(Recordings.container()).read()))
                .isEqualTo(fact(BootId.of(Recordings.host()).read()))
                .isEqualTo(new BootId(UUID.fromString("3f0f6c1e-7a54-4b53-9d0a-5d5c1e6f2a10")));
    }

    @Test
    void saysWhyThereIsNone() {
        assertThat(BootId.of(Recordings.old()).read().reason())
                .hasValueSatisfying(why -> assertThat(why).endsWith(FILE + ": no such file"));
        assertThat(BootId.of(Recordings.written(directory, FILE, "3f0f\n"))
                        .read()
                        .reason())
                .contains(directory.resolve(FILE) + ": '3f0f' where a UUID should be");
    }

    @Test
    void agreesWithThisMachine() throws IOException {
        assertThat(Files.readAllLines(Path.of("/", FILE)))
                .containsExactly(
                        fact(BootId.of(KernelRoot.ofThisMachine()).read()).id().toString());
    }
}
