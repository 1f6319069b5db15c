package vitrine.inspection.kernel.netns;

/**
 * Linux's own TCP counters (group TcpExt), those of about 130 that tell about the phenomena shown here. No RFC defines
 * them; which there are depends on the kernel's version.
 *
 * @see <a href="https://docs.kernel.org/networking/snmp_counter.html">SNMP counter</a>
 */
public enum TcpExtCounter {
    /** SYNs dropped, or connections refused their place, because the accept queue was full. */
    LISTEN_OVERFLOWS("ListenOverflows"),
    /** All that a listening socket had to drop: the overflows, and for instance what found no memory. */
    LISTEN_DROPS("ListenDrops"),
    /** SYNs dropped because the queue of half-open connections was full and SYN cookies are off. */
    REQUEST_QUEUE_FULL_DROPS("TCPReqQFullDrop"),
    /** SYNs answered with a cookie because the queue of half-open connections was full. */
    REQUEST_QUEUE_FULL_COOKIES("TCPReqQFullDoCookies"),
    /** SYN cookies sent. */
    SYN_COOKIES_SENT("SyncookiesSent"),
    /** Connections not yet accepted that went to another listener of the port when theirs closed (tcp_migrate_req). */
    MIGRATED_REQUESTS("TCPMigrateReqSuccess"),

    /** Connections that went into TIME-WAIT for its full time. */
    TIME_WAITS("TW"),
    /** Ports taken again for a new connection out of TIME-WAIT. */
    TIME_WAITS_REUSED("TWRecycled"),
    /** Sockets that were not given a TIME-WAIT because there were tcp_max_tw_buckets of them. */
    TIME_WAIT_OVERFLOWS("TCPTimeWaitOverflow"),

    /** Retransmission timers that ran out, those of a SYN among them. */
    TIMEOUTS("TCPTimeouts"),
    /** Segments sent again before the timer ran out, on the receiver's acknowledgements. */
    FAST_RETRANSMITS("TCPFastRetrans"),
    /** Segments sent again after the timer ran out (congestion control in state Loss). */
    SLOW_START_RETRANSMITS("TCPSlowStartRetrans"),
    /** SYNs and SYN-ACKs sent again. */
    SYN_RETRANSMITS("TCPSynRetrans"),
    /** Retransmitted segments that were lost again. */
    LOST_RETRANSMITS("TCPLostRetransmit"),
    /** Recoveries from loss by selective acknowledgement. */
    SACK_RECOVERIES("TCPSackRecovery"),
    /** Tail loss probes sent when an acknowledgement is late: a new segment, or else the last one again (RFC 8985). */
    LOSS_PROBES("TCPLossProbes"),
    /** Losses that a probe found and mended. */
    LOSS_PROBE_RECOVERIES("TCPLossProbeRecovery"),
    /** Timers that ran out for nothing (F-RTO, RFC 5682). */
    SPURIOUS_TIMEOUTS("TCPSpuriousRTOs"),

    /** Acknowledgements sent because the timer of the delayed acknowledgement ran out. */
    DELAYED_ACKS("DelayedACKs"),
    /** Small segments that were put together before they were sent. */
    AUTO_CORKED("TCPAutoCorking"),
    /** Segments with new data sent; the measure for a rate of retransmission, as OutSegs counts bare ACKs too. */
    ORIGINAL_DATA_SENT("TCPOrigDataSent"),
    /** Segments received out of order and kept. */
    OUT_OF_ORDER("TCPOFOQueue"),

    /** Receive windows that went to zero. */
    TO_ZERO_WINDOW("TCPToZeroWindowAdv"),
    /** Receive windows that opened again from zero. */
    FROM_ZERO_WINDOW("TCPFromZeroWindowAdv"),
    /** Receive windows that memory wanted at zero, though they could not be taken back so far. */
    WANT_ZERO_WINDOW("TCPWantZeroWindowAdv"),
    /** Probes sent to a receiver whose window is zero. */
    WINDOW_PROBES("TCPWinProbe"),

    /** Keep-alive probes sent (SO_KEEPALIVE). */
    KEEP_ALIVES("TCPKeepAlive"),
    /** Connections reset because they were closed with data received and not read. */
    ABORTS_ON_CLOSE("TCPAbortOnClose"),
    /** Connections reset because they were closed with data under way (SO_LINGER 0). */
    ABORTS_ON_DATA("TCPAbortOnData"),
    /** Connections given up because a timer ran out too often. */
    ABORTS_ON_TIMEOUT("TCPAbortOnTimeout");

    private final String kernelName;

    TcpExtCounter(String kernelName) {
        this.kernelName = kernelName;
    }

    /** The name in /proc/net/netstat, as {@code nstat} shows it behind {@code TcpExt}. */
    public String kernelName() {
        return kernelName;
    }
}
