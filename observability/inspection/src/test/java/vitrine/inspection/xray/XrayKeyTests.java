package vitrine.inspection.xray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.hop.Traceparent;

class XrayKeyTests {

    private static final Traceparent SAMPLED = Traceparent.random();

    @TempDir
    private Path directory;

    @Test
    void looksAtASampledRequestWithTheKey() throws IOException {
        assertThat(key("secret\n").caller("secret", SAMPLED.toString())).isEqualTo(SAMPLED);
    }

    @Test
    void looksAtNothingElse() throws IOException {
        XrayKey key = key("secret");
        String unsampled = new Traceparent(SAMPLED.traceId(), SAMPLED.spanId(), false).toString();

        assertThat(key.caller(null, SAMPLED.toString())).isNull();
        assertThat(key.caller("wrong", SAMPLED.toString())).isNull();
        assertThat(key.caller("secret", null)).isNull();
        assertThat(key.caller("secret", unsampled)).isNull();
    }

    @Test
    void looksAtNothingWithoutAKeyOfItsOwn() throws IOException {
        assertThat(XrayKey.in(null).caller("", SAMPLED.toString())).isNull();
    }

    @Test
    void doesNotTakeAnEmptyKey() {
        assertThatThrownBy(() -> key(" \n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vitrine.xray.key-file is empty");
    }

    private XrayKey key(String text) throws IOException {
        return XrayKey.in(Files.writeString(directory.resolve("key"), text));
    }
}
