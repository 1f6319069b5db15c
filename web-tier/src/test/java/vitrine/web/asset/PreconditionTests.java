package vitrine.web.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.web.asset.SiteUnderTest.field;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests on condition (RFC 9110 13). */
class PreconditionTests {

    @RegisterExtension
    private final SiteUnderTest site = new SiteUnderTest();

    @Test
    void answersNotModifiedToTheCurrentEntityTag() {
        String tag = field(site.get("/book"), "ETag");

        HttpResponse<String> answer = site.get("/book", "If-None-Match", "\"other\", W/" + tag);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(field(answer, "ETag")).isEqualTo(tag);
        assertThat(site.served("not_modified")).isEqualTo(1);
    }

    @Test
    void answersNotModifiedToTheCurrentDate() {
        String date = field(site.get("/book"), "Last-Modified");

        assertThat(site.get("/book", "If-Modified-Since", date).statusCode()).isEqualTo(304);
    }

    @Test
    void readsTheObsoleteFormsOfADate() {
        assertThat(site.get("/book", "If-Modified-Since", "Sunday, 06-Nov-94 08:49:37 GMT")
                        .statusCode())
                .isEqualTo(200);
        assertThat(site.get("/book", "If-Modified-Since", "Sun Nov  6 08:49:37 2044")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void letsTheEntityTagDecideWhereADateIsGivenToo() {
        String date = field(site.get("/book"), "Last-Modified");

        HttpResponse<String> answer = site.get("/book", "If-Modified-Since", date, "If-None-Match", "\"other\"");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void failsAPreconditionThatDoesNotHold() {
        assertThat(site.get("/book", "If-Match", "\"other\"").statusCode()).isEqualTo(412);
        assertThat(site.get("/book", "If-Unmodified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void servesUnderAPreconditionThatHolds() {
        String tag = field(site.get("/book"), "ETag");

        assertThat(site.get("/book", "If-Match", tag).statusCode()).isEqualTo(200);
        assertThat(site.get("/book", "If-Match", "*").statusCode()).isEqualTo(200);
    }
}
