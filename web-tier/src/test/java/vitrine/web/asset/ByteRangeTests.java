package vitrine.web.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.web.asset.SiteUnderTest.DIGITS;
import static vitrine.web.asset.SiteUnderTest.field;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests for a part of a file (RFC 9110 14). */
class ByteRangeTests {

    @RegisterExtension
    private final SiteUnderTest site = new SiteUnderTest();

    @ParameterizedTest
    @CsvSource({"bytes=2-4,234", "bytes=7-,789", "bytes=-2,89", "bytes=8-99,89", "bytes=-99,0123456789"})
    void servesARange(String range, String body) {
        HttpResponse<String> answer = site.get("/digits.txt", "Range", range);

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(field(answer, "Content-Range")).startsWith("bytes ").endsWith("/10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,3-4", "bytes=", "bytes=-", "lines=1-2", "bytes=5-2", "bytes=a-b", "bytes 1-2"})
    void sendsTheWholeFileForARangeItDoesNotTake(String range) {
        HttpResponse<String> answer = site.get("/digits.txt", "Range", range);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(DIGITS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=-0"})
    void refusesARangeOutsideOfTheFile(String range) {
        HttpResponse<String> answer = site.get("/digits.txt", "Range", range);

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(field(answer, "Content-Range")).isEqualTo("bytes */10");
    }

    @Test
    void servesARangeOnlyOfTheFileThatTheClientKnows() {
        String tag = field(site.get("/digits.txt"), "ETag");
        String date = field(site.get("/digits.txt"), "Last-Modified");

        assertThat(site.get("/digits.txt", "Range", "bytes=1-2", "If-Range", tag)
                        .statusCode())
                .isEqualTo(206);
        assertThat(site.get("/digits.txt", "Range", "bytes=1-2", "If-Range", date)
                        .statusCode())
                .isEqualTo(206);
        assertThat(site.get("/digits.txt", "Range", "bytes=1-2", "If-Range", "\"old\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(site.get("/digits.txt", "Range", "bytes=1-2", "If-Range", "W/" + tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void sendsARangeOfALargeFileFromDisk() {
        assertThat(site.get("/big.txt", "Range", "bytes=50001-50004").body()).isEqualTo("1234");
    }
}
