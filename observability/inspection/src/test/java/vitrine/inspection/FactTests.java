package vitrine.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactTests {

    @Test
    void tellsThatThereIsNoneFromNotKnowing() {
        Fact<Optional<String>> none = new Fact.Known<>(Optional.empty());
        Fact<Optional<String>> unknown = new Fact.NotAvailable<>("it refuses");

        assertThat(none.known()).contains(Optional.empty());
        assertThat(unknown.known()).isEmpty();
    }

    @Test
    void isReadCaseByCase() {
        assertThat(text(new Fact.Known<>(Optional.of("here")))).isEqualTo("here");
        assertThat(text(new Fact.Known<>(Optional.empty()))).isEqualTo("none");
        assertThat(text(new Fact.NotAvailable<>("it refuses"))).isEqualTo("not available here: it refuses");
    }

    private static String text(Fact<Optional<String>> fact) {
        return switch (fact) {
            case Fact.Known(Optional<String> value) -> value.orElse("none");
            case Fact.NotAvailable(String why) -> "not available here: " + why;
        };
    }
}
