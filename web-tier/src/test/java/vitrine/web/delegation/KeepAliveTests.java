package vitrine.web.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a connection to the AP tier serves again. */
class KeepAliveTests {

    private ScriptedAp ap;

    @BeforeEach
    void start() throws IOException {
        ap = new ScriptedAp(ScriptedAp.answering(ScriptedAp.ok("fine")));
    }

    @AfterEach
    void stop() throws IOException {
        ap.close();
    }

    @Test
    void usesOneConnectionForRequestsOneAfterTheOther() throws Exception {
        try (WebTierUnderTest web = WebTierUnderTest.before(ap)) {
            for (int i = 0; i < 10; i++) {
                web.get("/api/x");
            }

            assertThat(ap.accepted()).isEqualTo(1);
            assertThat(web.opened()).isEqualTo(1);
            assertThat(web.reused()).isEqualTo(9);
            WebTierUnderTest.await(() -> web.targets().stats().idle() == 1); // the last answer was out before
        }
    }

    @Test
    void timesEachLeaseOfAConnection() throws Exception {
        try (WebTierUnderTest web = WebTierUnderTest.before(ap)) {
            web.get("/api/x");
            web.get("/api/x");

            assertThat(web.leases().count()).isEqualTo(2);
            assertThat(web.leases().max(TimeUnit.NANOSECONDS)).isPositive();
        }
    }

    @Test
    void usesNoConnectionTwiceThatTheAnswerSaysIsTheLast() throws Exception {
        ap.follow(ScriptedAp.answering("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"));
        try (WebTierUnderTest web = WebTierUnderTest.before(ap)) {
            web.get("/api/x");
            web.get("/api/x");

            assertThat(ap.accepted()).isEqualTo(2);
            assertThat(web.closed(CloseReason.PEER)).isEqualTo(2);
        }
    }

    @Test
    void usesNoConnectionTwiceThatSpeaksHttp10() throws Exception {
        ap.follow(ScriptedAp.answering("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n"));
        try (WebTierUnderTest web = WebTierUnderTest.before(ap)) {
            web.get("/api/x");
            web.get("/api/x");

            assertThat(ap.accepted()).isEqualTo(2);
        }
    }

    @Test
    void usesNoConnectionTwiceWhereKeepAliveIsOff() throws Exception {
        try (WebTierUnderTest web = WebTierUnderTest.before(ap, "pool.keep-alive", "false")) {
            web.get("/api/x");
            web.get("/api/x");

            assertThat(ap.accepted()).isEqualTo(2);
            assertThat(ap.requests()).allMatch(request -> request.contains("Connection: close\r\n"));
            assertThat(web.closed(CloseReason.ONCE)).isEqualTo(2);
        }
    }

    @Test
    void closesAConnectionThatNobodyUses() throws Exception {
        try (WebTierUnderTest web = WebTierUnderTest.before(ap, "pool.idle-timeout", "10ms")) {
            web.get("/api/x");

            WebTierUnderTest.await(() -> ap.open() == 0);
            assertThat(web.closed(CloseReason.IDLE)).isEqualTo(1);
        }
    }

    @Test
    void retiresTheConnectionsOfATargetThatIsNoLongerOne() throws Exception {
        try (WebTierUnderTest web = WebTierUnderTest.before(ap)) {
            web.get("/api/x");

            web.targets().replace(List.of());

            WebTierUnderTest.await(() -> ap.open() == 0);
            assertThat(web.closed(CloseReason.RETIRED)).isEqualTo(1);
            assertThat(web.get("/api/x").statusCode()).isEqualTo(503);
        }
    }
}
