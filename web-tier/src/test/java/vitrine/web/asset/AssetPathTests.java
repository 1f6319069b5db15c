package vitrine.web.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.web.RawHttp;

/** What must not be found. */
class AssetPathTests {

    @RegisterExtension
    private final SiteUnderTest site = new SiteUnderTest();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/%2e%2e/secret.txt",
                "/%2e%2e%2fsecret.txt",
                "/..%2fsecret.txt",
                "/..%5csecret.txt",
                "/%252e%252e/secret.txt",
                "/%c0%ae%c0%ae/secret.txt",
                "/%c0%af..%c0%afsecret.txt",
                "/v/..;/..;/secret.txt",
                "/link.txt",
                "/linked/secret.txt",
                "/.hidden",
                "/v/.hidden",
                "/book.html%00",
                "/book.html%00.txt",
                "/v/abc/app.js.gz",
                "/v/abc/app.js.br",
                "/v/abc",
                "/v/abc/",
                "/pipe",
                "/no-such-file",
            })
    void findsNothingOutsideOfTheRootOrHidden(String target) throws Exception {
        Files.createSymbolicLink(
                site.root().resolve("link.txt"), site.directory().resolve("secret.txt"));
        Files.createSymbolicLink(site.root().resolve("linked"), site.directory());
        Files.writeString(site.root().resolve(".hidden"), "hidden");
        Files.writeString(site.root().resolve("v/.hidden"), "hidden");
        assertThat(new ProcessBuilder("mkfifo", site.root().resolve("pipe").toString())
                        .start()
                        .waitFor())
                .isZero();

        String answer = RawHttp.get(site.port(), target);

        assertThat(answer)
                .startsWith("HTTP/1.1 404 ")
                .doesNotContain("secret", "hidden", site.directory().toString());
    }

    @Test
    void refusesATargetThatIsNotHttp() throws IOException {
        assertThat(RawHttp.get(site.port(), "/..\\secret.txt")).startsWith("HTTP/1.1 400 ");
    }
}
