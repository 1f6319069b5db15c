package vitrine.inspection.xray;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vitrine.inspection.Reading;
import vitrine.inspection.tcp.SocketState;
import vitrine.inspection.tcp.TcpInfo;
import vitrine.inspection.tcp.TcpSocket;

/** The arithmetic of the layers, by the book's numbers. */
class TrafficTests {

    @Test
    void addsTheHeadersOf3000BytesInThreeSegments() {
        Traffic traffic = new Traffic(
                socket("192.0.2.1", "192.0.2.2", Optional.of(false), 0, 0),
                socket("192.0.2.1", "192.0.2.2", Optional.of(false), 3, 3000));

        assertThat(traffic.segmentsSent()).isEqualTo(Reading.of(3L));
        assertThat(traffic.ipBytesSent()).isEqualTo(Reading.of(1500L + 1500 + 120));
        assertThat(traffic.ethernetBytesSent()).isEqualTo(Reading.of(1518L + 1518 + 138));
    }

    @Test
    void addsTheHeadersOfIpv6AndTimestamps() {
        Traffic traffic = new Traffic(
                socket("2001:db8::1", "2001:db8::2", Optional.of(true), 5, 10),
                socket("2001:db8::1", "2001:db8::2", Optional.of(true), 6, 1438));

        assertThat(traffic.ipBytesSent()).isEqualTo(Reading.of(1428L + 40 + 20 + 12));
        assertThat(traffic.ethernetBytesSent()).isEqualTo(Reading.of(1518L));
    }

    @Test
    void countsOnWhereTheKernelBeginsAgainAtZero() {
        Traffic traffic = new Traffic(
                socket("192.0.2.1", "192.0.2.2", Optional.of(true), 0xffff_ffffL, 0),
                socket("192.0.2.1", "192.0.2.2", Optional.of(true), 1, 0));

        assertThat(traffic.segmentsSent()).isEqualTo(Reading.of(2L));
    }

    @Test
    void findsNoFrameBetweenTwoEndsOfOneAddress() {
        TcpSocket socket = socket("192.0.2.1", "192.0.2.1", Optional.of(true), 1, 1);

        assertThat(new Traffic(socket, socket).ethernetBytesSent().reason())
                .hasValueSatisfying(why -> assertThat(why).contains("no Ethernet frame"));
    }

    @Test
    void guessesNoHeaderWhereTheKernelDoesNotTellTheOptions() {
        TcpSocket socket = socket("192.0.2.1", "192.0.2.2", Optional.empty(), 1, 1);

        assertThat(new Traffic(socket, socket).ipBytesSent().reason()).isPresent();
        assertThat(new Traffic(socket, socket).bytesSent()).isEqualTo(Reading.of(0L));
    }

    private static TcpSocket socket(
            String local, String remote, Optional<Boolean> timestamps, long segments, long bytes) {
        OptionalLong none = OptionalLong.empty();
        TcpInfo info = new TcpInfo(
                timestamps.map(on -> new TcpInfo.Options(on, true, true, false, none, none)),
                new TcpInfo.RoundTrip(none, none, none, none, none, none),
                new TcpInfo.SegmentSize(none, none, none, none),
                new TcpInfo.Congestion(Optional.empty(), none, none, none),
                new TcpInfo.Window(none, none, none, none),
                new TcpInfo.Volume(
                        OptionalLong.of(bytes),
                        none,
                        none,
                        none,
                        none,
                        OptionalLong.of(segments),
                        none,
                        none,
                        none,
                        none,
                        none),
                new TcpInfo.InFlight(none, none, none, none),
                new TcpInfo.Recovery(none, none, none, none, none, none, none, none, none, none, none),
                new TcpInfo.Rate(none, none, Optional.empty()),
                new TcpInfo.Sending(none, none, none),
                new TcpInfo.Idle(none, none, none));
        return new TcpSocket(
                end(local),
                end(remote),
                SocketState.ESTABLISHED,
                Optional.empty(),
                1,
                none,
                none,
                none,
                none,
                Optional.empty(),
                Optional.empty(),
                Optional.of(info));
    }

    private static InetSocketAddress end(String address) {
        return new InetSocketAddress(InetAddress.ofLiteral(address), 80);
    }
}
