package vitrine.inspection.tcp;

/**
 * Where the fields of {@code struct tcp_info} lie, by the names of linux/tcp.h. Fields were only ever appended; the
 * comments say with which Linux. A test holds each against the machine's own headers.
 */
final class TcpInfoLayout {

    /** Bit fields have no name that C gives a place for: the window shifts, and below the delivery rate's limit. */
    static final int WSCALE = 6;

    static final int DELIVERY_RATE_APP_LIMITED = 7;

    static final int CA_STATE = 1;
    static final int RETRANSMITS = 2;
    static final int PROBES = 3;
    static final int BACKOFF = 4;
    static final int OPTIONS = 5;
    static final int RTO = 8;
    static final int ATO = 12;
    static final int SND_MSS = 16;
    static final int RCV_MSS = 20;
    static final int UNACKED = 24;
    static final int SACKED = 28;
    static final int LOST = 32;
    static final int RETRANS = 36;
    static final int LAST_DATA_SENT = 44;
    static final int LAST_DATA_RECV = 52;
    static final int LAST_ACK_RECV = 56;
    static final int PMTU = 60;
    static final int RCV_SSTHRESH = 64;
    static final int RTT = 68;
    static final int RTTVAR = 72;
    static final int SND_SSTHRESH = 76;
    static final int SND_CWND = 80;
    static final int ADVMSS = 84;
    static final int REORDERING = 88;
    static final int RCV_RTT = 92;
    static final int RCV_SPACE = 96;
    static final int TOTAL_RETRANS = 100;

    // 3.15
    static final int PACING_RATE = 104;
    static final int MAX_PACING_RATE = 112;
    // 4.1
    static final int BYTES_ACKED = 120;
    static final int BYTES_RECEIVED = 128;
    // 4.2
    static final int SEGS_OUT = 136;
    static final int SEGS_IN = 140;
    // 4.6
    static final int NOTSENT_BYTES = 144;
    static final int MIN_RTT = 148;
    static final int DATA_SEGS_IN = 152;
    static final int DATA_SEGS_OUT = 156;
    // 4.9
    static final int DELIVERY_RATE = 160;
    static final int BUSY_TIME = 168;
    static final int RWND_LIMITED = 176;
    static final int SNDBUF_LIMITED = 184;
    // 4.18
    static final int DELIVERED = 192;
    static final int DELIVERED_CE = 196;
    // 4.19
    static final int BYTES_SENT = 200;
    static final int BYTES_RETRANS = 208;
    static final int DSACK_DUPS = 216;
    static final int REORD_SEEN = 220;
    // 5.4
    static final int RCV_OOOPACK = 224;
    static final int SND_WND = 228;
    // 6.2
    static final int RCV_WND = 232;
    static final int REHASH = 236;
    // 6.7
    static final int TOTAL_RTO = 240;
    static final int TOTAL_RTO_RECOVERIES = 242;
    static final int TOTAL_RTO_TIME = 244;

    private TcpInfoLayout() {}
}
