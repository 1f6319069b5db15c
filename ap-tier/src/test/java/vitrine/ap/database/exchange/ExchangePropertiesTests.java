package vitrine.ap.database.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangePropertiesTests {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void aDatabaseWithoutAnAddressIsNotAsked(String url) {
        assertThat(new ExchangeProperties(url, SECOND).source()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:9300", "http://", "http://localhost:9300/actuator", "ftp://localhost"})
    void anAddressIsOfAHostAndNoMore(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExchangeProperties(url, SECOND))
                .withMessageContainingAll("vitrine.database.exchanges.url", "http://localhost:9300", url);
    }

    @Test
    void theWaitIsShort() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExchangeProperties(null, Duration.ofSeconds(11)))
                .withMessageContaining("1ms to 10s");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExchangeProperties(null, Duration.ZERO))
                .withMessageContaining("1ms to 10s");
    }
}
