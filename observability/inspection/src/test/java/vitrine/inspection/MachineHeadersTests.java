package vitrine.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MachineHeadersTests {

    @Test
    void findsANumberThatCHasNot() {
        MachineHeaders headers = MachineHeaders.including("errno.h");

        headers.agreeWith(Map.of("EBADF", 9), name -> name);

        assertThatThrownBy(() -> headers.agreeWith(Map.of("EBADF", 10), name -> name))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("EBADF is not 10");
    }

    @Test
    void findsAFieldThatCHasNot() {
        MachineHeaders headers = MachineHeaders.including("sys/time.h");

        assertThat(headers.know("((struct timeval *) 0)->tv_sec")).isTrue();
        assertThat(headers.know("((struct timeval *) 0)->tv_hours")).isFalse();
    }
}
