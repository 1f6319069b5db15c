package vitrine.inspection.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vitrine.inspection.netlink.Captured;
import vitrine.inspection.netlink.InetDiagMessage;
import vitrine.inspection.tcp.TcpInfo.CongestionState;

/** Against one captured {@code struct tcp_info}, whose figures {@code ss} gave at the same moment (established.hex). */
class TcpInfoTests {

    private static final int LINUX_6_1 = 232;
    private static final int LINUX_4_9 = 192;
    private static final int LINUX_3_10 = 104;

    private final TcpInfo info = of(captured());

    @Test
    void readsTheOptionsOfTheHandshake() {
        assertThat(info.options()).contains(new TcpInfo.Options(true, true, true, false, some(10), some(10)));
    }

    @Test
    void readsRoundTrips() {
        assertThat(info.roundTrip())
                .isEqualTo(new TcpInfo.RoundTrip(
                        some(116), some(134), some(8), OptionalLong.empty(), some(204_000), some(40_000)));
    }

    @Test
    void readsSizesOfSegments() {
        assertThat(info.segmentSize())
                .isEqualTo(new TcpInfo.SegmentSize(some(1448), some(700), some(1448), some(1500)));
    }

    @Test
    void readsCongestion() {
        assertThat(info.congestion().state()).contains(CongestionState.OPEN);
        assertThat(info.congestion().cwndSegments()).hasValue(204);
        assertThat(info.congestion().ssthreshSegments()).isEmpty();
        assertThat(info.congestion().reorderingSegments()).hasValue(3);
    }

    @Test
    void readsWindows() {
        assertThat(info.window())
                .isEqualTo(new TcpInfo.Window(some(264_192), some(64_512), some(59_392), some(14_480)));
    }

    @Test
    void readsVolume() {
        assertThat(info.volume())
                .isEqualTo(new TcpInfo.Volume(
                        some(321_720),
                        some(300_001),
                        some(700),
                        some(21_720),
                        some(0),
                        some(227),
                        some(13),
                        some(224),
                        some(1),
                        some(210),
                        some(0)));
    }

    @Test
    void readsWhatIsInFlight() {
        assertThat(info.inFlight()).isEqualTo(new TcpInfo.InFlight(some(0), some(0), some(0), some(0)));
    }

    @Test
    void readsRecovery() {
        assertThat(info.recovery())
                .isEqualTo(new TcpInfo.Recovery(
                        some(0), some(0), some(0), some(15), some(0), some(0), some(0), some(0), some(0), some(0),
                        some(0)));
    }

    @Test
    void readsRates() {
        assertThat(info.rate().pacingBytesPerSecond()).hasValue(78_128_630_400L / 8);
        assertThat(info.rate().maxPacingBytesPerSecond()).isEmpty();
        assertThat(info.rate().delivery()).contains(new TcpInfo.Delivery(27_338_240_000L / 8, false));
    }

    @Test
    void readsTimes() {
        assertThat(info.sending()).isEqualTo(new TcpInfo.Sending(some(0), some(0), some(0)));
        assertThat(info.idle()).isEqualTo(new TcpInfo.Idle(some(504), some(504), some(504)));
    }

    @Test
    void leavesEmptyWhatAnOlderKernelDoesNotSend() {
        TcpInfo of61 = of(Arrays.copyOf(captured(), LINUX_6_1));
        TcpInfo of49 = of(Arrays.copyOf(captured(), LINUX_4_9));
        TcpInfo of310 = of(Arrays.copyOf(captured(), LINUX_3_10));

        assertThat(of61.window()).isEqualTo(new TcpInfo.Window(some(264_192), none(), some(59_392), some(14_480)));
        assertThat(of61.recovery().totalTimeouts()).isEmpty();
        assertThat(of49.window().sndWndBytes()).isEmpty();
        assertThat(of49.volume().bytesSent()).isEmpty();
        assertThat(of49.volume().bytesAcked()).hasValue(300_001);
        assertThat(of49.rate().delivery()).isPresent();
        assertThat(of310.volume())
                .isEqualTo(new TcpInfo.Volume(
                        none(), none(), none(), none(), none(), none(), none(), none(), none(), none(), none()));
        assertThat(of310.rate().delivery()).isEmpty();
        assertThat(of310.sending()).isEqualTo(new TcpInfo.Sending(none(), none(), none()));
        assertThat(of310.roundTrip().minRttMicros()).isEmpty();
        assertThat(of310.roundTrip().rttMicros()).hasValue(116);
        assertThat(of310.recovery().totalRetransmittedSegments()).hasValue(15);
    }

    @Test
    void leavesAFieldEmptyThatArrivedInPart() {
        for (int bytes = TcpInfoLayout.SND_WND; bytes < TcpInfoLayout.SND_WND + Integer.BYTES; bytes++) {
            assertThat(of(Arrays.copyOf(captured(), bytes)).window().sndWndBytes())
                    .isEmpty();
        }
    }

    @Test
    void readsALaterKernelsAsItsOwn() {
        assertThat(of(Arrays.copyOf(captured(), 400))).isEqualTo(info);
    }

    @Test
    void knowsNothingFromNothing() {
        TcpInfo nothing = of(new byte[0]);

        assertThat(nothing.options()).isEmpty();
        assertThat(nothing.congestion()).isEqualTo(new TcpInfo.Congestion(Optional.empty(), none(), none(), none()));
        assertThat(nothing.toString()).doesNotContain("OptionalLong[");
    }

    @Test
    void leavesEmptyWhatTheKernelHasNotMeasuredYet() {
        byte[] bytes = captured();
        ByteBuffer struct = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        struct.putInt(TcpInfoLayout.RTT, 0).putInt(TcpInfoLayout.MIN_RTT, -1).putInt(TcpInfoLayout.ATO, 0);
        struct.putLong(TcpInfoLayout.PACING_RATE, -1).putLong(TcpInfoLayout.DELIVERY_RATE, 0);

        TcpInfo fresh = of(bytes);

        assertThat(fresh.roundTrip())
                .isEqualTo(new TcpInfo.RoundTrip(none(), none(), none(), none(), some(204_000), none()));
        assertThat(fresh.rate().pacingBytesPerSecond()).isEmpty();
        assertThat(fresh.rate().delivery()).isEmpty();
    }

    @Test
    void readsACongestionStateOfALaterKernelAsUnknown() {
        byte[] bytes = captured();
        bytes[TcpInfoLayout.CA_STATE] = 5;

        assertThat(of(bytes).congestion().state()).isEmpty();
    }

    @Test
    void hasNoWindowShiftsWithoutWindowScaling() {
        byte[] bytes = captured();
        bytes[TcpInfoLayout.OPTIONS] = TcpInfoDecoder.TCPI_OPT_ECN;

        assertThat(of(bytes).options()).contains(new TcpInfo.Options(false, false, false, true, none(), none()));
    }

    /** Their places are those of Linux 6.18, since the headers of most machines do not have them yet. */
    @Test
    void readsTheFieldsThatCameLaterFromTheirPlaces() {
        byte[] bytes = captured();
        ByteBuffer struct = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        struct.putInt(232, 1_000_001).putInt(236, 1_000_002).putInt(244, 1_000_005);
        struct.putShort(240, (short) 10_003).putShort(242, (short) 10_004);

        TcpInfo later = of(bytes);

        assertThat(later.window().rcvWndBytes()).hasValue(1_000_001);
        assertThat(later.recovery().rehashes()).hasValue(1_000_002);
        assertThat(later.recovery().totalTimeouts()).hasValue(10_003);
        assertThat(later.recovery().totalTimeoutRecoveries()).hasValue(10_004);
        assertThat(later.recovery().timeoutRecoveryMillis()).hasValue(1_000_005);
    }

    @Test
    void readsNumbersWithoutASign() {
        byte[] bytes = captured();
        ByteBuffer struct = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        struct.putInt(TcpInfoLayout.SEGS_OUT, -2).putShort(TcpInfoLayout.TOTAL_RTO, (short) -3);
        struct.put(TcpInfoLayout.BACKOFF, (byte) -4);

        assertThat(of(bytes).volume().segmentsOut()).hasValue(0xfffffffeL);
        assertThat(of(bytes).recovery().totalTimeouts()).hasValue(0xfffd);
        assertThat(of(bytes).recovery().backoff()).hasValue(0xfc);
    }

    private static byte[] captured() {
        ByteBuffer info = Captured.socket("established")
                .attribute(InetDiagMessage.INET_DIAG_INFO)
                .orElseThrow();
        byte[] bytes = new byte[info.remaining()];
        info.get(bytes);
        return bytes;
    }

    private static TcpInfo of(byte[] bytes) {
        return TcpInfoDecoder.decode(new KernelStruct(ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder())));
    }

    private static OptionalLong some(long value) {
        return OptionalLong.of(value);
    }

    private static OptionalLong none() {
        return OptionalLong.empty();
    }
}
