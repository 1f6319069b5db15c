package vitrine.inspection.metrics;

import static vitrine.inspection.metrics.KernelMetrics.tcp;

import java.util.LinkedHashMap;
import java.util.Map;
import vitrine.inspection.kernel.netns.TcpExtCounter;

/** Which of Linux's own TCP counters are exported, and as what. */
final class TcpExtFigures {

    static final Map<TcpExtCounter, Figure> ALL = all();

    private TcpExtFigures() {}

    private static Map<TcpExtCounter, Figure> all() {
        Map<TcpExtCounter, Figure> figures = new LinkedHashMap<>();
        figures.put(
                TcpExtCounter.FAST_RETRANSMITS,
                tcp("retransmits", "segments", "Segments sent again on the receiver's word", "cause", "fast"));
        figures.put(
                TcpExtCounter.SLOW_START_RETRANSMITS,
                tcp("retransmits", "segments", "Segments sent again after a time-out", "cause", "timeout"));
        figures.put(
                TcpExtCounter.SYN_RETRANSMITS,
                tcp("retransmits", "segments", "SYNs and SYN-ACKs sent again", "cause", "syn"));
        figures.put(
                TcpExtCounter.LOSS_PROBES,
                tcp("loss.probes", "probes", "Segments sent to draw a late acknowledgement"));
        figures.put(TcpExtCounter.TIMEOUTS, tcp("timeouts", "timeouts", "Retransmission timers that ran out"));
        figures.put(
                TcpExtCounter.LISTEN_OVERFLOWS,
                tcp("listen.overflows", "overflows", "Connections that found an accept queue full"));
        figures.put(TcpExtCounter.LISTEN_DROPS, tcp("listen.drops", "drops", "All that listening sockets dropped"));
        figures.put(
                TcpExtCounter.REQUEST_QUEUE_FULL_DROPS,
                tcp("halfopen.drops", "drops", "SYNs that found the queue of half-open connections full"));
        figures.put(
                TcpExtCounter.MIGRATED_REQUESTS,
                tcp("migrated", "connections", "Waiting connections handed to another listener"));
        figures.put(TcpExtCounter.TIME_WAITS, tcp("timewaits", "connections", "Connections that went into TIME-WAIT"));
        figures.put(
                TcpExtCounter.DELAYED_ACKS, tcp("delayed.acks", "acks", "Acknowledgements that the delay timer sent"));
        figures.put(
                TcpExtCounter.TO_ZERO_WINDOW,
                tcp("zero.windows", "windows", "Receive windows that closed", "change", "closed"));
        figures.put(
                TcpExtCounter.FROM_ZERO_WINDOW,
                tcp("zero.windows", "windows", "Receive windows that opened again", "change", "opened"));
        figures.put(TcpExtCounter.WINDOW_PROBES, tcp("window.probes", "probes", "Probes sent to a closed window"));
        figures.put(TcpExtCounter.KEEP_ALIVES, tcp("keepalive.probes", "probes", "Keep-alive probes sent"));
        figures.put(
                TcpExtCounter.ABORTS_ON_CLOSE,
                tcp("aborts", "connections", "Reset: closed with data received and not read", "cause", "close"));
        figures.put(
                TcpExtCounter.ABORTS_ON_DATA,
                tcp("aborts", "connections", "Reset: closed with data under way", "cause", "data"));
        figures.put(
                TcpExtCounter.ABORTS_ON_TIMEOUT,
                tcp("aborts", "connections", "Given up: a timer ran out too often", "cause", "timeout"));
        return figures;
    }
}
