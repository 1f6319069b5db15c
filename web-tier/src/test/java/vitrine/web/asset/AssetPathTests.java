package vitrine.web.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.web.RawHttp;

/** What must not be found. */
class AssetPathTests {

    @TempDir
    private Path directory;

    private SiteUnderTest site;

    @BeforeEach
    void start() throws IOException {
        site = new SiteUnderTest(directory);
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
    }

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
        Files.createSymbolicLink(site.root().resolve("link.txt"), directory.resolve("secret.txt"));
        Files.createSymbolicLink(site.root().resolve("linked"), directory);
        Files.writeString(site.root().resolve(".hidden"), "hidden");
        Files.writeString(site.root().resolve("v/.hidden"), "hidden");
        assertThat(new ProcessBuilder("mkfifo", site.root().resolve("pipe").toString())
                        .start()
                        .waitFor())
                .isZero();

        String answer = RawHttp.get(site.port(), target);

        assertThat(answer).startsWith("HTTP/1.1 404 ").doesNotContain("secret", "hidden", directory.toString());
    }

    @Test
    void refusesATargetThatIsNotHttp() throws IOException {
        assertThat(RawHttp.get(site.port(), "/..\\secret.txt")).startsWith("HTTP/1.1 400 ");
    }
}
