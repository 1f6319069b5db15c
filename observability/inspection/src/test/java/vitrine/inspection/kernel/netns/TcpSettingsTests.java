package vitrine.inspection.kernel.netns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static vitrine.inspection.kernel.Recordings.fact;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Reading;
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
        TcpSettings settings = TcpSettings.of(Recordings.host());

        assertThat(settings.congestionControl()).isEqualTo(Reading.of("bbr"));
        assertThat(settings.maxBacklog()).isEqualTo(Reading.of(4096L));
        assertThat(settings.maxSynBacklog()).isEqualTo(Reading.of(2048L));
        assertThat(settings.synRetries()).isEqualTo(Reading.of(6L));
        assertThat(settings.synLinearTimeouts()).isEqualTo(Reading.of(4L));
        assertThat(settings.synAckRetries()).isEqualTo(Reading.of(5L));
        assertThat(settings.retries()).isEqualTo(Reading.of(15L));
        assertThat(settings.keepAliveSeconds()).isEqualTo(Reading.of(7200L));
        assertThat(settings.keepAliveIntervalSeconds()).isEqualTo(Reading.of(75L));
        assertThat(settings.keepAliveProbes()).isEqualTo(Reading.of(9L));
        assertThat(settings.timeWaitReuse()).isEqualTo(Reading.of(2L));
        assertThat(settings.receiveBuffer()).isEqualTo(Reading.of(new TcpSettings.BufferSizes(4096, 131072, 33554432)));
        assertThat(settings.sendBuffer()).isEqualTo(Reading.of(new TcpSettings.BufferSizes(4096, 16384, 4194304)));
        assertThat(settings.maxSendBytes()).isEqualTo(Reading.of(4194304L));
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
