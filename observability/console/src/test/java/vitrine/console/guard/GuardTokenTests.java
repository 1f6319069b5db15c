package vitrine.console.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTokenTests {

    @TempDir
    private Path directory;

    @Test
    void isWrittenAsAHeaderFieldThatOnlyItsOwnerMayRead() throws Exception {
        Path file = directory.resolve("token");
        Files.writeString(file, "of an earlier start");
        GuardToken token = GuardToken.random();

        token.writeTo(file);

        assertThat(file).hasContent(GuardToken.FIELD + ": " + token.value());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void isAnotherOneAtEachStart() {
        assertThat(GuardToken.random().is(GuardToken.random().value())).isFalse();
    }
}
