package vitrine.ap.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomIdTests {

    @Test
    void writesAll128BitsInTwentySixCharacters() {
        assertThat(RandomId.encode(0, 0)).isEqualTo("0".repeat(26));
        assertThat(RandomId.encode(0, 33)).isEqualTo("0".repeat(24) + "11");
        assertThat(RandomId.encode(1, 0)).isEqualTo("0".repeat(13) + "g" + "0".repeat(12));
        assertThat(RandomId.encode(-1, -1)).isEqualTo("7" + "z".repeat(25));
    }

    @Test
    void neverComesTwice() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            ids.add(RandomId.next());
        }

        assertThat(ids).hasSize(10_000);
    }
}
