package vitrine.ap.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class WithheldFailureTests {

    private final SQLException refused = new SQLException("Duplicate: 'ada@example.org'", "23505", 7);

    @Test
    void saysWhatItWasAndWhyWithoutItsMessages() {
        Exception failure = new IllegalStateException("Ada could not order", refused);

        WithheldFailure withheld = WithheldFailure.of(failure);

        assertThat(withheld).hasMessage("java.lang.IllegalStateException");
        assertThat(withheld).cause().hasMessage("java.sql.SQLException (SQLState 23505, code 7)");
        assertThat(withheld.getStackTrace()).isEqualTo(failure.getStackTrace());
    }

    @Test
    void endsWhereCausesGoRoundInACircle() {
        Exception outer = new IllegalStateException("outer", refused);
        refused.initCause(outer);

        assertThat(WithheldFailure.of(outer)).hasRootCauseMessage("java.lang.IllegalStateException");
    }
}
