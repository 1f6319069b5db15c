package vitrine.inspection.tcp;

import static vitrine.inspection.tcp.TcpInfoLayout.*;

import java.util.Optional;
import java.util.OptionalLong;
import vitrine.inspection.tcp.TcpInfo.CongestionState;
import vitrine.inspection.tcp.TcpInfo.Delivery;

/** From the bytes of a {@code struct tcp_info}, as many as the kernel sent, to what they say. */
final class TcpInfoDecoder {

    static final int TCPI_OPT_TIMESTAMPS = 1;
    static final int TCPI_OPT_SACK = 2;
    static final int TCPI_OPT_WSCALE = 4;
    static final int TCPI_OPT_ECN = 8;

    /** What the kernel sends for a figure that there is none of yet (include/net/tcp.h and tcp_min_rtt there). */
    private static final long NONE_YET = 0;

    private static final long TCP_INFINITE_SSTHRESH = 0x7fffffff;
    private static final long NO_MIN_RTT = 0xffffffffL;
    private static final long NO_PACING = -1;

    private static final int SHIFT_BITS = 4;
    private static final int SHIFT_MASK = 0xf;
    private static final int APP_LIMITED_BIT = 1;

    private final KernelStruct info;

    private TcpInfoDecoder(KernelStruct info) {
        this.info = info;
    }

    static TcpInfo decode(KernelStruct info) {
        return new TcpInfoDecoder(info).decode();
    }

    private TcpInfo decode() {
        return new TcpInfo(
                options(),
                roundTrip(),
                segmentSize(),
                congestion(),
                window(),
                volume(),
                inFlight(),
                recovery(),
                rate(),
                sending(),
                idle());
    }

    private Optional<TcpInfo.Options> options() {
        OptionalLong options = info.u8(OPTIONS);
        OptionalLong shifts = info.u8(WSCALE);
        if (options.isEmpty() || shifts.isEmpty()) {
            return Optional.empty();
        }
        long bits = options.getAsLong();
        boolean scaling = (bits & TCPI_OPT_WSCALE) != 0;
        return Optional.of(new TcpInfo.Options(
                (bits & TCPI_OPT_TIMESTAMPS) != 0,
                (bits & TCPI_OPT_SACK) != 0,
                scaling,
                (bits & TCPI_OPT_ECN) != 0,
                scaling ? OptionalLong.of(shifts.getAsLong() & SHIFT_MASK) : OptionalLong.empty(),
                scaling ? OptionalLong.of(shifts.getAsLong() >> SHIFT_BITS) : OptionalLong.empty()));
    }

    private TcpInfo.RoundTrip roundTrip() {
        OptionalLong rtt = unless(NONE_YET, info.u32(RTT));
        return new TcpInfo.RoundTrip(
                rtt,
                rtt.isEmpty() ? OptionalLong.empty() : info.u32(RTTVAR),
                unless(NO_MIN_RTT, info.u32(MIN_RTT)),
                unless(NONE_YET, info.u32(RCV_RTT)),
                info.u32(RTO),
                unless(NONE_YET, info.u32(ATO)));
    }

    private TcpInfo.SegmentSize segmentSize() {
        return new TcpInfo.SegmentSize(info.u32(SND_MSS), info.u32(RCV_MSS), info.u32(ADVMSS), info.u32(PMTU));
    }

    private TcpInfo.Congestion congestion() {
        return new TcpInfo.Congestion(
                congestionState(),
                info.u32(SND_CWND),
                unless(TCP_INFINITE_SSTHRESH, info.u32(SND_SSTHRESH)),
                info.u32(REORDERING));
    }

    private Optional<CongestionState> congestionState() {
        CongestionState[] states = CongestionState.values();
        OptionalLong number = info.u8(CA_STATE);
        return number.isPresent() && number.getAsLong() < states.length
                ? Optional.of(states[(int) number.getAsLong()])
                : Optional.empty();
    }

    private TcpInfo.Window window() {
        return new TcpInfo.Window(info.u32(SND_WND), info.u32(RCV_WND), info.u32(RCV_SSTHRESH), info.u32(RCV_SPACE));
    }

    private TcpInfo.Volume volume() {
        return new TcpInfo.Volume(
                info.u64(BYTES_SENT),
                info.u64(BYTES_ACKED),
                info.u64(BYTES_RECEIVED),
                info.u64(BYTES_RETRANS),
                info.u32(NOTSENT_BYTES),
                info.u32(SEGS_OUT),
                info.u32(SEGS_IN),
                info.u32(DATA_SEGS_OUT),
                info.u32(DATA_SEGS_IN),
                info.u32(DELIVERED),
                info.u32(DELIVERED_CE));
    }

    private TcpInfo.InFlight inFlight() {
        return new TcpInfo.InFlight(info.u32(UNACKED), info.u32(SACKED), info.u32(LOST), info.u32(RETRANS));
    }

    private TcpInfo.Recovery recovery() {
        return new TcpInfo.Recovery(
                info.u8(RETRANSMITS),
                info.u8(PROBES),
                info.u8(BACKOFF),
                info.u32(TOTAL_RETRANS),
                info.u32(DSACK_DUPS),
                info.u32(REORD_SEEN),
                info.u32(RCV_OOOPACK),
                info.u16(TOTAL_RTO),
                info.u16(TOTAL_RTO_RECOVERIES),
                info.u32(TOTAL_RTO_TIME),
                info.u32(REHASH));
    }

    private TcpInfo.Rate rate() {
        return new TcpInfo.Rate(
                unless(NO_PACING, info.u64(PACING_RATE)), unless(NO_PACING, info.u64(MAX_PACING_RATE)), delivery());
    }

    private Optional<Delivery> delivery() {
        OptionalLong rate = unless(NONE_YET, info.u64(DELIVERY_RATE));
        OptionalLong limits = info.u8(DELIVERY_RATE_APP_LIMITED);
        return rate.isPresent() && limits.isPresent()
                ? Optional.of(new Delivery(rate.getAsLong(), (limits.getAsLong() & APP_LIMITED_BIT) != 0))
                : Optional.empty();
    }

    private TcpInfo.Sending sending() {
        return new TcpInfo.Sending(info.u64(BUSY_TIME), info.u64(RWND_LIMITED), info.u64(SNDBUF_LIMITED));
    }

    private TcpInfo.Idle idle() {
        return new TcpInfo.Idle(info.u32(LAST_DATA_SENT), info.u32(LAST_DATA_RECV), info.u32(LAST_ACK_RECV));
    }

    private static OptionalLong unless(long none, OptionalLong value) {
        return value.isPresent() && value.getAsLong() == none ? OptionalLong.empty() : value;
    }
}
