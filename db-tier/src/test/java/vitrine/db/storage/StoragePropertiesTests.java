package vitrine.db.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StoragePropertiesTests {

    @Test
    void refusesAWriteDelayOutOfItsRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StorageProperties(Path.of("data"), Duration.ofMillis(-1), false))
                .withMessageContaining("vitrine.storage.write-delay");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StorageProperties(Path.of("data"), Duration.ofSeconds(61), false));
    }

    @Test
    void makesTheDirectoryAbsolute() {
        assertThat(new StorageProperties(Path.of("data"), Duration.ZERO, false).directory())
                .isAbsolute();
    }
}
