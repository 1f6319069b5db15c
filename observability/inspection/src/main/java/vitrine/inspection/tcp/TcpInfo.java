package vitrine.inspection.tcp;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the kernel keeps of one connection: {@code struct tcp_info} of linux/tcp.h, filled by {@code tcp_get_info} in the
 * kernel's net/ipv4/tcp.c. Behind each figure stands the field's name there, without {@code tcpi_}.
 *
 * <p>A figure is empty where this kernel is older than the field, and where the kernel's number stands for "none yet".
 *
 * @param options what both sides agreed on in their SYNs
 * @param roundTrip how long a segment and its acknowledgement take, and the time-outs that follow from it
 * @param segmentSize how much goes into one segment
 * @param congestion how much the network is trusted to carry
 * @param window how much the receivers have room for
 * @param volume what went over the connection since it was opened
 * @param inFlight what is under way now
 * @param recovery what went wrong, and what was done about it
 * @param rate how fast it goes out
 * @param sending what the time was spent on while there was something to send
 * @param idle how long nothing happened
 * @see <a href="https://man7.org/linux/man-pages/man7/tcp.7.html">TCP_INFO in tcp(7)</a>
 */
public record TcpInfo(
        Optional<Options> options,
        RoundTrip roundTrip,
        SegmentSize segmentSize,
        Congestion congestion,
        Window window,
        Volume volume,
        InFlight inFlight,
        Recovery recovery,
        Rate rate,
        Sending sending,
        Idle idle) {

    /**
     * Options that both sides offered.
     *
     * @param timestamps each segment carries the time, 12 bytes in all (RFC 7323, 3)
     * @param selectiveAcks the receiver says which segments beyond a gap it has (RFC 2018)
     * @param windowScaling windows may be larger than 65535 bytes (RFC 7323, 2)
     * @param ecn routers may mark instead of drop (RFC 3168)
     * @param sndWindowShift the peer's windows count in units of two to the power of this ({@code snd_wscale}); empty
     *     without window scaling
     * @param rcvWindowShift the same of this side's windows ({@code rcv_wscale})
     */
    public record Options(
            boolean timestamps,
            boolean selectiveAcks,
            boolean windowScaling,
            boolean ecn,
            OptionalLong sndWindowShift,
            OptionalLong rcvWindowShift) {}

    /**
     * Round trips and what is derived from them.
     *
     * @param rttMicros smoothed round-trip time ({@code rtt}; SRTT in RFC 6298); empty before the first sample
     * @param rttVariationMicros smoothed deviation from it ({@code rttvar}; RTTVAR in RFC 6298); empty before the first
     *     sample
     * @param minRttMicros the shortest of the last {@code net.ipv4.tcp_min_rtt_wlen} seconds ({@code min_rtt}): the path
     *     without queues; empty before the first sample
     * @param rcvRttMicros the receiver's estimate, made without sending anything, which tunes its buffer
     *     ({@code rcv_rtt}; tcp_rcv_rtt_update in the kernel's net/ipv4/tcp_input.c); empty before the first sample
     * @param rtoMicros how long an acknowledgement may take before the segment is sent again ({@code rto}; RTO in RFC
     *     6298), backoff included
     * @param delayedAckMicros how long an acknowledgement may be held back in the hope of data to carry it ({@code ato};
     *     RFC 1122, 4.2.3.2); empty before the first segment with data
     */
    public record RoundTrip(
            OptionalLong rttMicros,
            OptionalLong rttVariationMicros,
            OptionalLong minRttMicros,
            OptionalLong rcvRttMicros,
            OptionalLong rtoMicros,
            OptionalLong delayedAckMicros) {}

    /**
     * Sizes of segments: payload, without headers.
     *
     * @param sndMssBytes the most that one segment carries now, its options taken off ({@code snd_mss}; RFC 9293, 3.7.1):
     *     1460 of 1500 on Ethernet, 1448 with timestamps
     * @param rcvMssBytes how large the peer's segments seem to be, an estimate for delayed acknowledgements
     *     ({@code rcv_mss}; RFC 1122, 4.2.3.2)
     * @param advertisedMssBytes the most that this side asked the peer for ({@code advmss}; the MSS option, RFC 9293,
     *     3.7.1)
     * @param pathMtuBytes the largest IP packet that passes unfragmented ({@code pmtu}; RFC 1191, RFC 8201)
     */
    public record SegmentSize(
            OptionalLong sndMssBytes,
            OptionalLong rcvMssBytes,
            OptionalLong advertisedMssBytes,
            OptionalLong pathMtuBytes) {}

    /**
     * Congestion control, in segments.
     *
     * @param state what the sender makes of the acknowledgements ({@code ca_state})
     * @param cwndSegments the most that may be under way ({@code snd_cwnd}; cwnd in RFC 5681)
     * @param ssthreshSegments where slow start ends ({@code snd_ssthresh}; RFC 5681); empty before the first loss
     * @param reorderingSegments how far a segment may come late before it counts as lost ({@code reordering}); 3 at first,
     *     as in RFC 5681, 3.2
     */
    public record Congestion(
            Optional<CongestionState> state,
            OptionalLong cwndSegments,
            OptionalLong ssthreshSegments,
            OptionalLong reorderingSegments) {}

    /** {@code enum tcp_ca_state} of linux/tcp.h; the order is the kernel's. */
    public enum CongestionState {
        /** Nothing suspicious. */
        OPEN,
        /** Duplicate or selective acknowledgements came: loss, or only reordering. */
        DISORDER,
        /** A router's mark or a full local queue: the window is being made smaller (CWR in RFC 3168). */
        CWR,
        /** Fast recovery: a segment was lost and is sent again at once (RFC 6675). */
        RECOVERY,
        /** A retransmission time-out: all that is under way counts as lost. */
        LOSS
    }

    /**
     * Flow control: room at the receivers.
     *
     * @param sndWndBytes what the peer last said it has room for ({@code snd_wnd}; SND.WND in RFC 9293, 3.3.1); 0 stops
     *     this side. Since Linux 5.4
     * @param rcvWndBytes what this side last said ({@code rcv_wnd}; RCV.WND). Since Linux 6.2
     * @param rcvSsthreshBytes the most that this side is willing to say now; it grows as data arrives
     *     ({@code rcv_ssthresh}; tcp_grow_window in the kernel's net/ipv4/tcp_input.c)
     * @param rcvSpaceBytes what the program reads in a round trip, which tunes the receive buffer ({@code rcv_space};
     *     tcp_rcv_space_adjust in the same file)
     */
    public record Window(
            OptionalLong sndWndBytes,
            OptionalLong rcvWndBytes,
            OptionalLong rcvSsthreshBytes,
            OptionalLong rcvSpaceBytes) {}

    /**
     * Totals since the connection was opened. They count sequence numbers, and a SYN and a FIN take one each: who opened
     * the connection finds one byte more acknowledged than written.
     *
     * @param bytesSent data sent, each retransmission counted again ({@code bytes_sent}; RFC 4898,
     *     tcpEStatsPerfHCDataOctetsOut). Since Linux 4.19
     * @param bytesAcked acknowledged by the peer, this side's own SYN and the FIN included ({@code bytes_acked}; RFC 4898,
     *     tcpEStatsAppHCThruOctetsAcked). Since Linux 4.1
     * @param bytesReceived received in order and acknowledged, the FIN included ({@code bytes_received}; RFC 4898,
     *     tcpEStatsAppHCThruOctetsReceived). Since Linux 4.1
     * @param bytesRetransmitted what of {@code bytesSent} was sent again ({@code bytes_retrans}; RFC 4898,
     *     tcpEStatsPerfOctetsRetrans). Since Linux 4.19
     * @param notSentBytes written and never sent yet ({@code notsent_bytes}). Since Linux 4.6
     * @param segmentsOut segments sent, those without data and retransmissions included ({@code segs_out}; RFC 4898,
     *     tcpEStatsPerfSegsOut). Since Linux 4.2
     * @param segmentsIn segments received, those without data included ({@code segs_in}; RFC 4898,
     *     tcpEStatsPerfSegsIn). Since Linux 4.2
     * @param dataSegmentsOut segments sent with data, retransmissions included ({@code data_segs_out}; RFC 4898,
     *     tcpEStatsPerfDataSegsOut). Since Linux 4.6
     * @param dataSegmentsIn segments received with data ({@code data_segs_in}; RFC 4898, tcpEStatsPerfDataSegsIn). Since
     *     Linux 4.6
     * @param deliveredSegments segments that arrived at the peer, as far as this side knows ({@code delivered}). Since
     *     Linux 4.18
     * @param deliveredMarkedSegments those of them that a router marked ({@code delivered_ce}; RFC 3168). Since Linux 4.18
     */
    public record Volume(
            OptionalLong bytesSent,
            OptionalLong bytesAcked,
            OptionalLong bytesReceived,
            OptionalLong bytesRetransmitted,
            OptionalLong notSentBytes,
            OptionalLong segmentsOut,
            OptionalLong segmentsIn,
            OptionalLong dataSegmentsOut,
            OptionalLong dataSegmentsIn,
            OptionalLong deliveredSegments,
            OptionalLong deliveredMarkedSegments) {}

    /**
     * Segments under way now. The network holds {@code unacked - sacked - lost + retransmitted} of them
     * (tcp_packets_in_flight in the kernel's include/net/tcp.h).
     *
     * @param unackedSegments sent and not acknowledged ({@code unacked})
     * @param sackedSegments those of them that arrived beyond a gap ({@code sacked}; RFC 2018)
     * @param lostSegments those of them that count as lost ({@code lost}; RFC 6675)
     * @param retransmittedSegments those of them that were sent again ({@code retrans})
     */
    public record InFlight(
            OptionalLong unackedSegments,
            OptionalLong sackedSegments,
            OptionalLong lostSegments,
            OptionalLong retransmittedSegments) {}

    /**
     * Loss, reordering and repair.
     *
     * @param timeoutsInARow retransmission time-outs since the last acknowledgement ({@code retransmits})
     * @param probesInARow probes of a closed window or an idle peer without an answer ({@code probes})
     * @param backoff how often the time-out has been doubled now ({@code backoff}; RFC 6298, 5.5)
     * @param totalRetransmittedSegments segments sent again since the connection was opened, SYNs included
     *     ({@code total_retrans})
     * @param duplicatesReported times that the peer said it had got the same twice, so that a retransmission was not
     *     needed ({@code dsack_dups}; RFC 2883). Since Linux 4.19
     * @param reorderingEvents times that segments were found to have arrived out of order ({@code reord_seen}). Since
     *     Linux 4.19
     * @param outOfOrderSegmentsIn segments that arrived before an earlier one ({@code rcv_ooopack}). Since Linux 5.4
     * @param totalTimeouts retransmission time-outs, those of SYNs included ({@code total_rto}). Since Linux 6.7
     * @param totalTimeoutRecoveries times that time-outs began, however many followed ({@code total_rto_recoveries}).
     *     Since Linux 6.7
     * @param timeoutRecoveryMillis time spent between a first time-out and what ended it ({@code total_rto_time}). Since
     *     Linux 6.7
     * @param rehashes times that another path was tried after a time-out or for congestion ({@code rehash}). Since Linux
     *     6.2
     */
    public record Recovery(
            OptionalLong timeoutsInARow,
            OptionalLong probesInARow,
            OptionalLong backoff,
            OptionalLong totalRetransmittedSegments,
            OptionalLong duplicatesReported,
            OptionalLong reorderingEvents,
            OptionalLong outOfOrderSegmentsIn,
            OptionalLong totalTimeouts,
            OptionalLong totalTimeoutRecoveries,
            OptionalLong timeoutRecoveryMillis,
            OptionalLong rehashes) {}

    /**
     * Speeds in bytes a second.
     *
     * @param pacingBytesPerSecond how fast segments are let out, so that they do not come in bursts ({@code pacing_rate});
     *     empty without a limit
     * @param maxPacingBytesPerSecond the bound that the program set ({@code max_pacing_rate}; SO_MAX_PACING_RATE in
     *     socket(7)); empty without one
     * @param delivery how fast it arrives; empty before the first sample. Since Linux 4.9
     */
    public record Rate(
            OptionalLong pacingBytesPerSecond, OptionalLong maxPacingBytesPerSecond, Optional<Delivery> delivery) {}

    /**
     * How fast data has lately arrived at the peer (tcp_rate_gen in the kernel's net/ipv4/tcp_rate.c).
     *
     * @param bytesPerSecond the last sample ({@code delivery_rate})
     * @param limitedByApplication there was not enough to send, so the path may carry more
     *     ({@code delivery_rate_app_limited})
     */
    public record Delivery(long bytesPerSecond, boolean limitedByApplication) {}

    /**
     * What the time was spent on while there was something to send; {@code rwndLimited + sndbufLimited <= busy}, and what
     * is left of it the network took. Since Linux 4.9.
     *
     * @param busyMicros something was written and not acknowledged ({@code busy_time})
     * @param rwndLimitedMicros the peer had no room ({@code rwnd_limited})
     * @param sndbufLimitedMicros this side's send buffer was full, and the program could not write more
     *     ({@code sndbuf_limited})
     */
    public record Sending(OptionalLong busyMicros, OptionalLong rwndLimitedMicros, OptionalLong sndbufLimitedMicros) {}

    /**
     * Time since something happened last; as old as the connection where it never did. It is as exact as the kernel's
     * tick, 1 to 10 ms.
     *
     * @param sinceDataSentMillis data was sent ({@code last_data_sent})
     * @param sinceDataReceivedMillis data came ({@code last_data_recv})
     * @param sinceAckReceivedMillis an acknowledgement came ({@code last_ack_recv})
     */
    public record Idle(
            OptionalLong sinceDataSentMillis,
            OptionalLong sinceDataReceivedMillis,
            OptionalLong sinceAckReceivedMillis) {}
}
