package vitrine.load.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTests {

    @Test
    void areBoundedToAMinuteByDefault() {
        Settings settings = Settings.of(Map.<String, String>of()::get);

        assertThat(settings.duration()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings)
                .hasToString("shopping mix, http://127.0.0.1:8080, 20 users (closed) in 60 s of which 5 s ramp,"
                        + " think time 0.1 x 7 s, 20 interactions a visit, seed 1, zipf 0.87");
    }

    @Test
    void aRateMakesTheModelOpen() {
        Settings settings = Settings.of(Map.of("rate", "2.5", "duration", "2m", "users", "")::get);

        assertThat(settings.rate()).isEqualTo(2.5);
        assertThat(settings.duration()).isEqualTo(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    mix      | christmas       | mix: one of browsing, shopping, ordering, not 'christmas'
                    url      | localhost       | url: http://HOST:PORT, without a path; not 'localhost'
                    users    | 0               | users: a whole number from 1 to 10000; not '0'
                    users    | many            | users: a whole number from 1 to 10000; not 'many'
                    rate     | -1              | rate: a number from 0.01 to 10000.0; not '-1'
                    duration | 2h              | duration: from 1s to 3600s, as 60s, 60 or 1m; not '2h'
                    ramp     | 60s             | ramp: shorter than the duration of 60s, of which it is a part; not 60s
                    think    | 11              | think: a number from 0.0 to 10.0; not '11'
                    visit    | 0               | visit: a whole number from 1 to 10000; not '0'
                    seed     | 4294967296      | seed: a whole number from 0 to 2147483647; not '4294967296'
                    zipf     | 3.5             | zipf: a number from 0.0 to 3.0; not '3.5'
                    """)
    void aBadOneIsRefusedWithWhatIsAllowed(String name, String value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(Map.of(name, value)::get))
                .withMessage(message);
    }

    @Test
    void usersAndARateAreTwoModels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(Map.of("users", "5", "rate", "5")::get))
                .withMessage("rate or users: the open model or the closed one, not both");
    }
}
