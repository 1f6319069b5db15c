package vitrine.inspection.kernel.netns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vitrine.inspection.kernel.Recordings.fact;

import java.io.IOException;
import java.net.ConnectException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Recordings;

class SnmpTests {

    private static final String FILE = "proc/net/snmp";
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @TempDir
    private Path directory;

    @Test
    void readsEachFigureByItsName() {
        assertThat(fact(Snmp.of(Recordings.host()).read()).tcp())
                .isEqualTo(new Snmp.Tcp(602610, 141245, 458142, 57012, 16, 64365347, 64364474, 12987, 0, 504706));
    }

    @Test
    void readsAllProtocolsOfAKernelWithFewerColumns() {
        Snmp snmp = fact(Snmp.of(Recordings.cgroup2()).read());

        assertThat(snmp.ip()).isEqualTo(new Snmp.Ip(101, 107, 108));
        assertThat(snmp.udp()).isEqualTo(new Snmp.Udp(301, 302, 303, 304));
    }

    @Test
    void countsInAll64Bits() {
        Snmp.Tcp tcp = fact(Snmp.of(Recordings.cgroup2()).read()).tcp();

        assertThat(tcp.inSegments()).isEqualTo(2147483648L);
        assertThat(Long.toUnsignedString(tcp.outSegments())).isEqualTo("9223372036854775808");
        assertThat(Long.toUnsignedString(tcp.retransmittedSegments())).isEqualTo("18446744073709551615");
    }

    @Test
    void differencesGoOnWhereCountersWrap() {
        Snmp.Tcp before = new Snmp.Tcp(1, 2, 3, 4, 5, Long.MAX_VALUE, -1, 8, 9, 10);
        Snmp.Tcp after = new Snmp.Tcp(11, 22, 33, 44, 55, Long.MAX_VALUE + 3, 6, 88, 99, 110);

        assertThat(after.since(before)).isEqualTo(new Snmp.Tcp(10, 20, 30, 40, 55, 3, 7, 80, 90, 100));
        assertThat(new Snmp.Ip(5, 7, 9).since(new Snmp.Ip(1, 2, 3))).isEqualTo(new Snmp.Ip(4, 5, 6));
        assertThat(new Snmp.Udp(5, 7, 9, 11).since(new Snmp.Udp(1, 2, 3, 4))).isEqualTo(new Snmp.Udp(4, 5, 6, 7));
    }

    @Test
    void beginsAtZeroInAContainer() {
        Snmp.Tcp tcp = fact(Snmp.of(Recordings.container()).read()).tcp();

        assertThat(tcp).isEqualTo(new Snmp.Tcp(1, 0, 1, 0, 0, 2, 2, 0, 0, 1));
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(reason("Ip: InReceives\nIp: 1\n")).endsWith(FILE + ": no 'InDelivers' in 'Ip:'");
        assertThat(reason("Ip: InReceives InDelivers OutRequests\nIp: 1 2 3\n")).endsWith(": no line 'Tcp:'");
        assertThat(reason("Ip: InReceives InDelivers\nIp: 1\n")).endsWith(": line ends where a word should follow");
        assertThat(reason("Ip: InReceives\n")).endsWith(": no values below the names of 'Ip:'");
        assertThat(reason("Ip: InReceives\nTcp: 1\n")).endsWith(": no values below the names of 'Ip:'");
        assertThat(Snmp.of(Recordings.old()).read().reason())
                .hasValueSatisfying(why -> assertThat(why).endsWith(FILE + ": no such file"));
    }

    @Test
    void countsTheConnectionsThatAreOpenedHere() throws IOException {
        int connections = 50;
        try (KernelFile<Snmp> file = Snmp.of(KernelRoot.ofThisMachine());
                ServerSocket listener = new ServerSocket(0, connections, HERE)) {
            Snmp.Tcp before = fact(file.read()).tcp();

            for (int i = 0; i < connections; i++) {
                try (Socket client = new Socket(HERE, listener.getLocalPort());
                        Socket server = listener.accept()) {
                    client.getOutputStream().write(1);
                    assertThat(server.getInputStream().read()).isEqualTo(1);
                }
            }

            Snmp.Tcp done = fact(file.read()).tcp().since(before);
            assertThat(done.activeOpens()).isGreaterThanOrEqualTo(connections);
            assertThat(done.passiveOpens()).isGreaterThanOrEqualTo(connections);
            assertThat(done.outSegments()).isGreaterThanOrEqualTo(4L * connections);
            assertThat(done.inSegments()).isGreaterThanOrEqualTo(4L * connections);
        }
    }

    @Test
    void countsTheConnectionsThatAreRefused() throws IOException {
        try (KernelFile<Snmp> file = Snmp.of(KernelRoot.ofThisMachine());
                Socket bound = new Socket()) {
            bound.bind(new InetSocketAddress(HERE, 0));
            Snmp.Tcp before = fact(file.read()).tcp();

            assertThatThrownBy(() -> new Socket(HERE, bound.getLocalPort())).isInstanceOf(ConnectException.class);

            Snmp.Tcp done = fact(file.read()).tcp().since(before);
            assertThat(done.attemptFails()).isPositive();
            assertThat(done.outResets()).isPositive();
        }
    }

    @Test
    void countsDatagrams() throws IOException {
        try (KernelFile<Snmp> file = Snmp.of(KernelRoot.ofThisMachine());
                DatagramSocket socket = new DatagramSocket(0, HERE)) {
            Snmp.Udp before = fact(file.read()).udp();

            for (int i = 0; i < 20; i++) {
                socket.send(new DatagramPacket(new byte[10], 10, HERE, socket.getLocalPort()));
                socket.receive(new DatagramPacket(new byte[10], 10));
            }

            Snmp.Udp done = fact(file.read()).udp().since(before);
            assertThat(done.outDatagrams()).isGreaterThanOrEqualTo(20);
            assertThat(done.inDatagrams()).isGreaterThanOrEqualTo(20);
        }
    }

    private String reason(String content) {
        return Snmp.of(Recordings.written(directory, FILE, content))
                .read()
                .reason()
                .orElse("");
    }
}
