package vitrine.inspection.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.MachineHeaders;

/** Each number and each place in a structure is the one that this machine's headers have for it. */
class TcpHeadersTests {

    private static final Set<String> BIT_FIELDS = Set.of("WSCALE", "DELIVERY_RATE_APP_LIMITED");

    /** Those that came after the headers of the oldest distribution that is still at work. */
    private static final Set<String> LATER =
            Set.of("RCV_WND", "REHASH", "TOTAL_RTO", "TOTAL_RTO_RECOVERIES", "TOTAL_RTO_TIME");

    private final MachineHeaders headers = MachineHeaders.including("linux/tcp.h", "linux/sock_diag.h");

    @Test
    void agreesOnTheFieldsOfTcpInfo() {
        Map<String, Integer> fields = fields();
        assertThat(fields.keySet()).containsAll(LATER);
        fields.keySet().removeIf(field -> LATER.contains(field) && !isKnown(field));

        headers.agreeWith(fields, TcpHeadersTests::offset);
    }

    @Test
    void agreesOnTheOptions() {
        headers.agreeWith(TcpInfoDecoder.class, name -> name);
    }

    @Test
    void agreesOnTheOrderOfCongestionStates() {
        Map<String, Integer> states =
                Arrays.stream(TcpInfo.CongestionState.values()).collect(Collectors.toMap(Enum::name, Enum::ordinal));

        headers.agreeWith(
                states,
                name -> "TCP_CA_"
                        + (name.equals("CWR")
                                ? name
                                : name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT)));
    }

    @Test
    void agreesOnTheOrderOfMemory() {
        headers.agreeWith(SocketMemory.class, name -> name);
    }

    @Test
    void agreesOnTheStates() {
        Map<String, Integer> states = Arrays.stream(SocketState.values())
                .filter(state -> state != SocketState.OTHER)
                .collect(Collectors.toMap(Enum::name, SocketState::number));

        MachineHeaders.including("netinet/tcp.h").agreeWith(states, TcpHeadersTests::stateInC);
    }

    /** C fills a structure, each field with a number of its own; what is read must be those numbers. */
    @Test
    void readsAStructureThatCFilled(@TempDir Path directory) {
        Set<String> fields = new HashSet<>(fields().keySet());
        fields.removeIf(field -> !isKnown(field));
        assertThat(fields).hasSizeGreaterThan(40);

        List<String> printed = headers.run(directory, fillingProgram(fields));
        TcpInfo info = TcpInfoDecoder.decode(struct(printed.getLast()));
        Map<String, Long> written = written(printed.subList(0, printed.size() - 1));

        assertThat(written.keySet()).isEqualTo(fields);
        Map<String, Long> read = read(info);
        read.keySet().retainAll(fields);
        assertThat(read)
                .isEqualTo(written.entrySet().stream()
                        .filter(field -> !Set.of("OPTIONS", "CA_STATE").contains(field.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertThat(info.options()).hasValueSatisfying(options -> {
            assertThat(options.sndWindowShift()).hasValue(5);
            assertThat(options.rcvWindowShift()).hasValue(11);
        });
        assertThat(info.rate().delivery())
                .hasValueSatisfying(
                        delivery -> assertThat(delivery.limitedByApplication()).isTrue());
        assertThat(info.congestion().state()).contains(TcpInfo.CongestionState.RECOVERY);
    }

    private boolean isKnown(String field) {
        return headers.know("((struct tcp_info *) 0)->" + member(field));
    }

    private static Map<String, Integer> fields() {
        Map<String, Integer> fields = new TreeMap<>(MachineHeaders.constantsOf(TcpInfoLayout.class));
        fields.keySet().removeAll(BIT_FIELDS);
        return fields;
    }

    private static String fillingProgram(Set<String> fields) {
        StringBuilder program =
                new StringBuilder("struct tcp_info info = {0};\nunsigned long n = 0x3132333435363701;\n");
        for (String field : fields) {
            program.append(
                    "info.%1$s = n; n += 0x01010101; printf(\"%2$s %%llu\\n\", (unsigned long long) info.%1$s);\n"
                            .formatted(member(field), field));
        }
        return program + """
                info.tcpi_options = TCPI_OPT_WSCALE;
                info.tcpi_ca_state = TCP_CA_Recovery;
                info.tcpi_snd_wscale = 5;
                info.tcpi_rcv_wscale = 11;
                info.tcpi_delivery_rate_app_limited = 1;
                for (size_t i = 0; i < sizeof info; i++) printf("%02x", ((unsigned char *) &info)[i]);
                """;
    }

    private static KernelStruct struct(String hex) {
        return new KernelStruct(ByteBuffer.wrap(HexFormat.of().parseHex(hex)).order(ByteOrder.nativeOrder()));
    }

    private static Map<String, Long> written(List<String> lines) {
        return lines.stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(words -> words[0], words -> Long.parseUnsignedLong(words[1])));
    }

    private static Map<String, Long> read(TcpInfo info) {
        Map<String, Function<TcpInfo, Long>> readers = new TreeMap<>();
        readers.put("RTT", i -> i.roundTrip().rttMicros().orElseThrow());
        readers.put("RTTVAR", i -> i.roundTrip().rttVariationMicros().orElseThrow());
        readers.put("MIN_RTT", i -> i.roundTrip().minRttMicros().orElseThrow());
        readers.put("RCV_RTT", i -> i.roundTrip().rcvRttMicros().orElseThrow());
        readers.put("RTO", i -> i.roundTrip().rtoMicros().orElseThrow());
        readers.put("ATO", i -> i.roundTrip().delayedAckMicros().orElseThrow());
        readers.put("SND_MSS", i -> i.segmentSize().sndMssBytes().orElseThrow());
        readers.put("RCV_MSS", i -> i.segmentSize().rcvMssBytes().orElseThrow());
        readers.put("ADVMSS", i -> i.segmentSize().advertisedMssBytes().orElseThrow());
        readers.put("PMTU", i -> i.segmentSize().pathMtuBytes().orElseThrow());
        readers.put("SND_CWND", i -> i.congestion().cwndSegments().orElseThrow());
        readers.put("SND_SSTHRESH", i -> i.congestion().ssthreshSegments().orElseThrow());
        readers.put("REORDERING", i -> i.congestion().reorderingSegments().orElseThrow());
        readers.put("SND_WND", i -> i.window().sndWndBytes().orElseThrow());
        readers.put("RCV_SSTHRESH", i -> i.window().rcvSsthreshBytes().orElseThrow());
        readers.put("RCV_SPACE", i -> i.window().rcvSpaceBytes().orElseThrow());
        readers.put("BYTES_SENT", i -> i.volume().bytesSent().orElseThrow());
        readers.put("BYTES_ACKED", i -> i.volume().bytesAcked().orElseThrow());
        readers.put("BYTES_RECEIVED", i -> i.volume().bytesReceived().orElseThrow());
        readers.put("BYTES_RETRANS", i -> i.volume().bytesRetransmitted().orElseThrow());
        readers.put("NOTSENT_BYTES", i -> i.volume().notSentBytes().orElseThrow());
        readers.put("SEGS_OUT", i -> i.volume().segmentsOut().orElseThrow());
        readers.put("SEGS_IN", i -> i.volume().segmentsIn().orElseThrow());
        readers.put("DATA_SEGS_OUT", i -> i.volume().dataSegmentsOut().orElseThrow());
        readers.put("DATA_SEGS_IN", i -> i.volume().dataSegmentsIn().orElseThrow());
        readers.put("DELIVERED", i -> i.volume().deliveredSegments().orElseThrow());
        readers.put("DELIVERED_CE", i -> i.volume().deliveredMarkedSegments().orElseThrow());
        readers.put("UNACKED", i -> i.inFlight().unackedSegments().orElseThrow());
        readers.put("SACKED", i -> i.inFlight().sackedSegments().orElseThrow());
        readers.put("LOST", i -> i.inFlight().lostSegments().orElseThrow());
        readers.put("RETRANS", i -> i.inFlight().retransmittedSegments().orElseThrow());
        readers.put("RETRANSMITS", i -> i.recovery().timeoutsInARow().orElseThrow());
        readers.put("PROBES", i -> i.recovery().probesInARow().orElseThrow());
        readers.put("BACKOFF", i -> i.recovery().backoff().orElseThrow());
        readers.put(
                "TOTAL_RETRANS", i -> i.recovery().totalRetransmittedSegments().orElseThrow());
        readers.put("DSACK_DUPS", i -> i.recovery().duplicatesReported().orElseThrow());
        readers.put("REORD_SEEN", i -> i.recovery().reorderingEvents().orElseThrow());
        readers.put("RCV_OOOPACK", i -> i.recovery().outOfOrderSegmentsIn().orElseThrow());
        readers.put("PACING_RATE", i -> i.rate().pacingBytesPerSecond().orElseThrow());
        readers.put("MAX_PACING_RATE", i -> i.rate().maxPacingBytesPerSecond().orElseThrow());
        readers.put("DELIVERY_RATE", i -> i.rate().delivery().orElseThrow().bytesPerSecond());
        readers.put("BUSY_TIME", i -> i.sending().busyMicros().orElseThrow());
        readers.put("RWND_LIMITED", i -> i.sending().rwndLimitedMicros().orElseThrow());
        readers.put("SNDBUF_LIMITED", i -> i.sending().sndbufLimitedMicros().orElseThrow());
        readers.put("LAST_DATA_SENT", i -> i.idle().sinceDataSentMillis().orElseThrow());
        readers.put("LAST_DATA_RECV", i -> i.idle().sinceDataReceivedMillis().orElseThrow());
        readers.put("LAST_ACK_RECV", i -> i.idle().sinceAckReceivedMillis().orElseThrow());
        readers.put("RCV_WND", i -> i.window().rcvWndBytes().orElse(-1));
        readers.put("REHASH", i -> i.recovery().rehashes().orElse(-1));
        readers.put("TOTAL_RTO", i -> i.recovery().totalTimeouts().orElse(-1));
        readers.put(
                "TOTAL_RTO_RECOVERIES",
                i -> i.recovery().totalTimeoutRecoveries().orElse(-1));
        readers.put("TOTAL_RTO_TIME", i -> i.recovery().timeoutRecoveryMillis().orElse(-1));
        Map<String, Long> read = new TreeMap<>();
        readers.forEach((field, reader) -> read.put(field, reader.apply(info)));
        return read;
    }

    private static String offset(String field) {
        return "offsetof(struct tcp_info, %s)".formatted(member(field));
    }

    private static String member(String field) {
        return "tcpi_" + field.toLowerCase(Locale.ROOT);
    }

    private static String stateInC(String name) {
        return "TCP_"
                + switch (name) {
                    case "SYN_RECEIVED" -> "SYN_RECV";
                    case "FIN_WAIT_1" -> "FIN_WAIT1";
                    case "FIN_WAIT_2" -> "FIN_WAIT2";
                    case "CLOSED" -> "CLOSE";
                    default -> name;
                };
    }
}
