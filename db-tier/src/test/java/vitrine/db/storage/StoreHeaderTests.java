package vitrine.db.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StoreHeaderTests {

    @Test
    void knowsAFileThatWasClosed() {
        assertThat(header("H:2,block:1f,blockSize:1000,chunk:2a,clean:1,created:19a,format:3,version:2a,fletcher:9")
                        .closedCleanly())
                .isTrue();
    }

    @Test
    void knowsAFileThatWasLeftInTheMiddle() {
        assertThat(header("H:2,block:1f,blockSize:1000,chunk:2a,created:19a,format:3,version:2a,fletcher:9")
                        .closedCleanly())
                .isFalse();
    }

    @Test
    void takesATornHeaderForAFileLeftInTheMiddle() {
        assertThat(StoreHeader.parse(new byte[10]).closedCleanly()).isFalse();
        assertThat(StoreHeader.parse(new byte[0]).closedCleanly()).isFalse();
    }

    private static StoreHeader header(String line) {
        return StoreHeader.parse((line + "\nclean:1,").getBytes(StandardCharsets.ISO_8859_1));
    }
}
