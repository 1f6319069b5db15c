package vitrine.inspection.kernel.netns;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.inspection.kernel.Recordings.fact;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Recordings;

class NicTests {

    private static final String LO = "sys/class/net/lo/";

    @TempDir
    private Path directory;

    @Test
    void readsTheInterfacesOfAContainer() {
        Nic eth0 = nic(Recordings.container(), "eth0");

        assertThat(eth0.mtuBytes()).isEqualTo(1500);
        assertThat(eth0.state()).isEqualTo("up");
        assertThat(eth0.megabitsPerSecond()).isEqualTo(Reading.of(10000L));
        assertThat(fact(Nic.all(Recordings.container()))).extracting(Nic::name).containsExactly("eth0", "lo");
    }

    @Test
    void saysThatALinkHasNoSpeed() throws IOException {
        assertThat(nic(Recordings.host(), "eth0").megabitsPerSecond().reason()).contains("the link claims no speed");
        assertThat(nic(Recordings.host(), "lo").megabitsPerSecond().reason())
                .hasValueSatisfying(why -> assertThat(why).endsWith("lo/speed: no such file"));
    }

    @Test
    void readsEachCounterOfItsOwnFile() {
        int value = 1;
        for (String name : new String[] {
            "rx_bytes", "rx_packets", "rx_errors", "rx_dropped", "tx_bytes", "tx_packets", "tx_errors", "tx_dropped"
        }) {
            Recordings.written(directory, LO + "statistics/" + name, value++ + "\n");
        }
        Recordings.written(directory, LO + "statistics/tx_bytes", "18446744073709551615\n");
        Recordings.written(directory, LO + "operstate", "unknown\n");
        KernelRoot root = Recordings.written(directory, LO + "mtu", "65536\n");

        Nic.Traffic traffic = nic(root, "lo").traffic();

        assertThat(traffic).isEqualTo(new Nic.Traffic(1, 2, 3, 4, -1, 6, 7, 8));
        assertThat(new Nic.Traffic(2, 4, 6, 8, 9, 12, 14, 16).since(traffic))
                .isEqualTo(new Nic.Traffic(1, 2, 3, 4, 10, 6, 7, 8));
    }

    @Test
    void leavesOutAnInterfaceThatIsHalfGone() {
        Recordings.written(directory, LO + "operstate", "unknown\n");
        KernelRoot root = Recordings.written(directory, LO + "mtu", "65536\n");

        assertThat(fact(Nic.all(root))).isEmpty();
    }

    @Test
    void saysThatThereIsNoSuchDirectory() {
        assertThat(Nic.all(Recordings.old()).reason())
                .hasValueSatisfying(why -> assertThat(why).endsWith("sys/class/net: no such directory"));
    }

    @Test
    void countsWhatGoesOverTheLoopback() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        int bytes = 1 << 20;
        try (ServerSocket listener = new ServerSocket(0, 1, here);
                Socket client = new Socket(here, listener.getLocalPort());
                Socket server = listener.accept()) {
            Nic.Traffic before = nic(KernelRoot.ofThisMachine(), "lo").traffic();

            Thread.ofVirtual().start(() -> send(client, bytes));
            server.getInputStream().readNBytes(bytes);

            Nic.Traffic done = nic(KernelRoot.ofThisMachine(), "lo").traffic().since(before);
            assertThat(done.sentBytes()).isGreaterThanOrEqualTo(bytes);
            assertThat(done.receivedBytes()).isGreaterThanOrEqualTo(bytes);
            assertThat(done.sentFrames()).isPositive();
        }
    }

    @Test
    void agreesWithJavaOnTheMtu() throws IOException {
        for (Nic nic : fact(Nic.all(KernelRoot.ofThisMachine()))) {
            NetworkInterface known = NetworkInterface.getByName(nic.name());
            if (known != null) {
                assertThat(nic.mtuBytes()).as(nic.name()).isEqualTo(known.getMTU());
            }
        }
        assertThat(nic(KernelRoot.ofThisMachine(), "lo").mtuBytes()).isPositive();
    }

    private static void send(Socket socket, int bytes) {
        try {
            OutputStream output = socket.getOutputStream();
            output.write(new byte[bytes]);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Nic nic(KernelRoot root, String name) {
        return fact(Nic.all(root)).stream()
                .filter(nic -> nic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
