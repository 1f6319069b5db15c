package vitrine.console.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who may ask, and who may make the console act. */
class GuardFilterTests {

    private final GuardToken token = GuardToken.random();
    private final GuardFilter guard = new GuardFilter(new AllowedHosts(List.of("bench.example")), token);
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/xrays");

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:8089", "127.0.0.1:8089", "127.1.2.3", "[::1]:8089", "LocalHost", "bench.example:80"})
    void letsReadWhoeverNamesAHostOfOurs(String host) throws Exception {
        request.addHeader("Host", host);

        assertThat(status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "127.0.0.1.evil.example",
                "localhost.evil.example:8089",
                "192.168.1.1",
                "localhost:8089@evil.example",
                ""
            })
    void refusesANameThatIsNotOurs(String host) throws Exception {
        request.addHeader("Host", host);

        assertThat(status()).isEqualTo(403);
    }

    @Test
    void refusesARequestWithoutAHost() throws Exception {
        assertThat(status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void refusesToReadForAPageOfAnotherSite(String site) throws Exception {
        request.addHeader("Host", "localhost:8089");
        request.addHeader("Sec-Fetch-Site", site);

        assertThat(status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void letsReadItsOwnPageAndWhoTypesTheAddress(String site) throws Exception {
        request.addHeader("Host", "localhost:8089");
        request.addHeader("Sec-Fetch-Site", site);

        assertThat(status()).isEqualTo(200);
    }

    @Test
    void showsItsPageAlsoToWhoFollowsALinkFromAnotherSite() throws Exception {
        request.setRequestURI("/");
        request.addHeader("Host", "localhost:8089");
        request.addHeader("Sec-Fetch-Site", "cross-site");

        assertThat(status()).isEqualTo(200);
    }

    @Test
    void refusesABodyThatIsTooLongOrOfUnknownLength() throws Exception {
        act();
        request.addHeader(GuardToken.FIELD, token.value());
        request.setContent(new byte[256 * 1024 + 1]);

        assertThat(status()).isEqualTo(413);
    }

    @Test
    void letsActWhoHasTheToken() throws Exception {
        act();
        request.addHeader(GuardToken.FIELD, token.value());

        assertThat(status()).isEqualTo(200);
    }

    @Test
    void letsItsOwnPageAct() throws Exception {
        act();
        request.addHeader(GuardToken.FIELD, token.value());
        request.addHeader("Origin", "http://localhost:8089");
        request.addHeader("Sec-Fetch-Site", "same-origin");

        assertThat(status()).isEqualTo(200);
    }

    @Test
    void letsNobodyActWithoutTheToken() throws Exception {
        act();

        assertThat(status()).isEqualTo(403);
    }

    @Test
    void letsNobodyActWithATokenOfAnotherStart() throws Exception {
        act();
        request.addHeader(GuardToken.FIELD, GuardToken.random().value());

        assertThat(status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://localhost:8080", "https://localhost:8089"})
    void letsNoOtherOriginActEvenWithTheToken(String origin) throws Exception {
        act();
        request.addHeader(GuardToken.FIELD, token.value());
        request.addHeader("Origin", origin);

        assertThat(status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void letsNoOtherSiteActEvenWithTheToken(String site) throws Exception {
        act();
        request.addHeader(GuardToken.FIELD, token.value());
        request.addHeader("Sec-Fetch-Site", site);

        assertThat(status()).isEqualTo(403);
    }

    @Test
    void saysWhyAsProblemDetails() throws Exception {
        act();
        var response = new MockHttpServletResponse();

        guard.doFilter(request, response, new MockFilterChain());

        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString()).contains("\"status\":403").contains(GuardToken.FIELD);
    }

    @Test
    void forbidsOthersToFrameThePageOrRunScriptsInIt() throws Exception {
        request.addHeader("Host", "localhost");
        var response = new MockHttpServletResponse();

        guard.doFilter(request, response, new MockFilterChain());

        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'");
    }

    private void act() {
        request.setMethod("POST");
        request.addHeader("Host", "localhost:8089");
    }

    private int status() throws Exception {
        var response = new MockHttpServletResponse();
        guard.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
