package vitrine.web.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.web.asset.SiteUnderTest.DIGITS;
import static vitrine.web.asset.SiteUnderTest.field;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which bytes and fields a file is answered with. */
class AssetServletTests {

    @RegisterExtension
    private final SiteUnderTest site = new SiteUnderTest();

    @Test
    void servesTheHomePageAtTheRoot() {
        HttpResponse<String> answer = site.get("/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("<p>home");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    }

    @Test
    void servesAPageByItsBareName() {
        assertThat(site.get("/book").body()).isEqualTo("<p>book");
    }

    @Test
    void sendsSecurityFieldsWithAPage() {
        HttpResponse<String> answer = site.get("/book");

        assertThat(field(answer, "Content-Security-Policy")).startsWith("default-src 'self'");
        assertThat(field(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(field(answer, "Referrer-Policy")).isNotEmpty();
    }

    @Test
    void letsClientsKeepAVersionedFileForEver() {
        assertThat(field(site.get("/v/abc/app.js"), "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    }

    @Test
    void letsClientsKeepAnotherFileForAShortTime() {
        assertThat(field(site.get("/book"), "Cache-Control")).isEqualTo("public, max-age=60");
    }

    @Test
    void sendsASmallFileFromDiskOnceAndThenFromMemory() {
        site.get("/digits.txt");
        site.get("/digits.txt");
        site.get("/digits.txt");

        assertThat(site.served("asset_disk")).isEqualTo(1);
        assertThat(site.served("asset_hit")).isEqualTo(2);
    }

    @Test
    void sendsALargeFileFromDisk() {
        HttpResponse<String> answer = site.get("/big.txt");

        assertThat(answer.body()).isEqualTo(DIGITS.repeat(10_000));
        assertThat(site.served("asset_disk")).isEqualTo(1);
        assertThat(site.served("asset_hit")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "br, gzip|brotlied",
                "gzip|gzipped",
                "gzip, br;q=0.5|gzipped",
                "br;q=0, *|gzipped",
                "gzip;q=0.1, identity;q=0.5|let a;",
                "GZIP ; Q=1.000|gzipped",
                "deflate|let a;"
            })
    void choosesTheFormThatTheClientWantsMost(String accept, String body) {
        HttpResponse<String> answer = site.get("/v/abc/app.js", "Accept-Encoding", accept);

        assertThat(answer.body()).isEqualTo(body);
        assertThat(field(answer, "Vary")).isEqualTo("Accept-Encoding");
    }

    @Test
    void givesEachFormAnEntityTagOfItsOwn() {
        String plain = field(site.get("/v/abc/app.js"), "ETag");
        String gzip = field(site.get("/v/abc/app.js", "Accept-Encoding", "gzip"), "ETag");

        assertThat(gzip).isNotEqualTo(plain).startsWith("\"");
        assertThat(site.get("/v/abc/app.js", "If-None-Match", gzip).statusCode())
                .isEqualTo(200);
    }

    @Test
    void sendsTheHeaderAloneForHead() {
        HttpResponse<String> answer = site.send("HEAD", "/big.txt");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(field(answer, "Content-Length")).isEqualTo("100000");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void takesNoOtherMethod() {
        HttpResponse<String> answer = site.send("POST", "/book");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(field(answer, "Allow")).isEqualTo("GET, HEAD");
        assertThat(field(answer, "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void seesAChangeOnDisk() throws IOException {
        String tag = field(site.get("/book"), "ETag");
        Files.writeString(site.root().resolve("book.html"), "<p>another book");

        HttpResponse<String> answer = site.get("/book", "If-None-Match", tag);

        assertThat(answer.body()).isEqualTo("<p>another book");
        assertThat(field(answer, "ETag")).isNotEqualTo(tag);
    }

    @Test
    void forgetsAFileThatIsGone() throws IOException {
        site.get("/book");
        Files.delete(site.root().resolve("book.html"));

        assertThat(site.get("/book").statusCode()).isEqualTo(404);
    }

    @Test
    void showsAPersonTheSitesOwnPageForWhatIsMissing() throws IOException {
        Files.writeString(site.root().resolve("404.html"), "<p>gone");

        assertThat(site.get("/nothing", "Accept", "text/html,*/*").body()).isEqualTo("<p>gone");
        assertThat(site.get("/nothing", "Accept", "text/html,*/*").statusCode()).isEqualTo(404);
        assertThat(site.get("/nothing", "Accept", "application/json").body()).isEqualTo("""
                        {"type":"urn:vitrine:problem:not-found","title":"Not found","status":404,\
                        "detail":"There is nothing at this address."}""");
    }
}
