package vitrine.web.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetLookupTests {

    private final Map<String, List<String>> names = new HashMap<>();
    private final TargetLookup lookup = new TargetLookup(List.of(new TargetName("ap", 8081)), this::resolve);

    @Test
    void countsANameWithSeveralAddressesAsSeveral() {
        names.put("ap", List.of("10.0.0.2", "10.0.0.1"));

        assertThat(lookup.lookUp()).containsExactly(address("10.0.0.1"), address("10.0.0.2"));
    }

    @Test
    void followsANameAsItsAddressesChange() {
        names.put("ap", List.of("10.0.0.1"));
        assertThat(lookup.lookUp()).containsExactly(address("10.0.0.1"));

        names.put("ap", List.of("10.0.0.1", "10.0.0.2"));

        assertThat(lookup.lookUp()).containsExactly(address("10.0.0.1"), address("10.0.0.2"));
    }

    @Test
    void keepsTheAddressesOfANameThatCannotBeLookedUpJustNow() {
        names.put("ap", List.of("10.0.0.1"));
        lookup.lookUp();
        names.clear();

        assertThat(lookup.lookUp()).containsExactly(address("10.0.0.1"));
    }

    @Test
    void knowsNoAddressOfANameThatNeverCouldBeLookedUp() {
        assertThat(lookup.lookUp()).isEmpty();
    }

    @Test
    void countsTheTwoFamiliesOfAnAddressAsOneTarget() {
        names.put("ap", List.of("::1", "127.0.0.1"));

        assertThat(lookup.lookUp()).containsExactly(address("127.0.0.1"));
    }

    @Test
    void readsNamesAndAddresses() {
        assertThat(TargetName.parse("ap:8081")).isEqualTo(new TargetName("ap", 8081));
        assertThat(TargetName.parse("[::1]:8081")).isEqualTo(new TargetName("::1", 8081));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ap", ":8081", "ap:", "ap:0", "ap:65536", "ap:x", ""})
    void refusesWhatIsNoTarget(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetName.parse(text))
                .withMessage("vitrine.delegation.targets: '%s' is not host:port", text);
    }

    private InetAddress[] resolve(String host) throws UnknownHostException {
        if (!names.containsKey(host)) {
            throw new UnknownHostException(host);
        }
        return names.get(host).stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }

    private static InetSocketAddress address(String literal) {
        return new InetSocketAddress(InetAddress.ofLiteral(literal), 8081);
    }
}
