package vitrine.inspection.kernel.netns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static vitrine.inspection.kernel.Recordings.fact;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Recordings;

class TcpSettingsTests {

    @TempDir
    private Path directory;

    @Test
    void readsEverySettingOfACurrentKernel() throws ReflectiveOperationException {
        TcpSettings settings = TcpSettings.of(Recordings.host());

        for (RecordComponent setting : TcpSettings.class.getRecordComponents()) {
            Reading<?> reading = (Reading<?>) setting.getAccessor().invoke(settings);
            assertThat(reading.value()).as(setting.getName()).isPresent();
        }
    }

    @Test
    void readsEachSettingOfItsOwnFile() {
        List<String> files = List.of(
                "core/somaxconn",
                "ipv4/tcp_max_syn_backlog",
                "ipv4/tcp_syncookies",
                "ipv4/tcp_abort_on_overflow",
                "ipv4/tcp_syn_retries",
                "ipv4/tcp_syn_linear_timeouts",
                "ipv4/tcp_synack_retries",
                "ipv4/tcp_retries2",
                "ipv4/tcp_keepalive_time",
                "ipv4/tcp_keepalive_intvl",
                "ipv4/tcp_keepalive_probes",
                "ipv4/tcp_fin_timeout",
                "ipv4/tcp_tw_reuse",
                "ipv4/tcp_max_tw_buckets",
                "ipv4/tcp_timestamps",
                "ipv4/tcp_window_scaling",
                "ipv4/tcp_sack",
                "ipv4/tcp_slow_start_after_idle",
                "core/rmem_max",
                "core/wmem_max",
                "ipv4/tcp_migrate_req");
        for (int i = 0; i < files.size(); i++) {
            Recordings.written(directory, "proc/sys/net/" + files.get(i), i + "\n");
        }
        Recordings.written(directory, "proc/sys/net/ipv4/tcp_congestion_control", "reno\n");
        Recordings.written(directory, "proc/sys/net/ipv4/ip_local_port_range", "40000\t40003\n");
        Recordings.written(directory, "proc/sys/net/ipv4/tcp_rmem", "1\t2\t3\n");
        KernelRoot root = Recordings.written(directory, "proc/sys/net/ipv4/tcp_wmem", "4\t5\t6\n");

        assertThat(TcpSettings.of(root))
                .isEqualTo(new TcpSettings(
                        Reading.of("reno"),
                        Reading.of(0L),
                        Reading.of(1L),
                        Reading.of(2L),
                        Reading.of(3L),
                        Reading.of(4L),
                        Reading.of(5L),
                        Reading.of(6L),
                        Reading.of(7L),
                        Reading.of(8L),
                        Reading.of(9L),
                        Reading.of(10L),
                        Reading.of(11L),
                        Reading.of(12L),
                        Reading.of(13L),
                        Reading.of(new TcpSettings.PortRange(40000, 40003)),
                        Reading.of(14L),
                        Reading.of(15L),
                        Reading.of(16L),
                        Reading.of(17L),
                        Reading.of(new TcpSettings.BufferSizes(1, 2, 3)),
                        Reading.of(new TcpSettings.BufferSizes(4, 5, 6)),
                        Reading.of(18L),
                        Reading.of(19L),
                        Reading.of(20L)));
    }

    @Test
    void countsThePortsForOutgoingConnections() {
        TcpSettings.PortRange ports = fact(TcpSettings.of(Recordings.cgroup2()).ports());

        assertThat(ports).isEqualTo(new TcpSettings.PortRange(32768, 60999));
        assertThat(ports.size()).isEqualTo(28232);
    }

    @Test
    void saysWhichSettingsAKernelDoesNotHave() {
        TcpSettings settings = TcpSettings.of(Recordings.cgroup2());

        assertThat(settings.congestionControl()).isEqualTo(Reading.of("cubic"));
        assertThat(settings.migrateRequests().reason())
                .hasValueSatisfying(why -> assertThat(why).endsWith("/tcp_migrate_req: no such file"));
    }

    @Test
    void saysThatASettingIsCutOff() {
        KernelRoot root = Recordings.written(directory, "proc/sys/net/ipv4/tcp_rmem", "4096\t131072\n");

        assertThat(TcpSettings.of(root).receiveBuffer().reason())
                .contains(directory.resolve("proc/sys/net/ipv4/tcp_rmem") + ": line ends where a word should follow");
    }

    @Test
    void agreesWithThisMachine() throws IOException {
        Path file = Path.of("/proc/sys/net/ipv4/tcp_wmem");
        assumeThat(file).isReadable();
        TcpSettings settings = TcpSettings.of(KernelRoot.ofThisMachine());
        TcpSettings.BufferSizes send = fact(settings.sendBuffer());

        assertThat(Files.readAllLines(file))
                .containsExactly(send.minBytes() + "\t" + send.defaultBytes() + "\t" + send.maxBytes());
        assertThat(Files.readAllLines(Path.of("/proc/sys/net/ipv4/tcp_congestion_control")))
                .containsExactly(fact(settings.congestionControl()));
        assertThat(Files.readAllLines(Path.of("/proc/sys/net/core/somaxconn")))
                .containsExactly(String.valueOf(fact(settings.maxBacklog())));
    }
}
