package vitrine.inspection.kernel.netns;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.inspection.kernel.Recordings.fact;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Recordings;

class SocketCountsTests {

    private static final KernelRoot MACHINE = KernelRoot.ofThisMachine();

    @TempDir
    private Path directory;

    @Test
    void readsEachFigureByItsName() {
        assertThat(fact(SocketCounts.of(Recordings.cgroup2()).read()))
                .isEqualTo(new SocketCounts(141, 12, 33, 6, 2, 44, 5));
        assertThat(fact(SocketCounts.of(Recordings.host()).read()))
                .isEqualTo(new SocketCounts(50, 1, 14, 0, 0, 19, 89));
    }

    @Test
    void readsIpv6SocketsOfTheirOwnFile() {
        assertThat(fact(SocketCounts6.of(Recordings.host()).read())).isEqualTo(new SocketCounts6(18, 0));
    }

    @Test
    void saysThatAKernelHasNoIpv6() {
        assertThat(SocketCounts6.of(Recordings.cgroup2()).read().reason())
                .hasValueSatisfying(why -> assertThat(why).endsWith("proc/net/sockstat6: no such file"));
    }

    @Test
    void saysWhatIsMissing() {
        KernelRoot root = Recordings.written(directory, "proc/net/sockstat", "sockets: used 3\nTCP: inuse 1 tw 2\n");

        assertThat(SocketCounts.of(root).read().reason())
                .contains(directory.resolve("proc/net/sockstat") + ": no 'inuse' in a line 'UDP:'");
    }

    @Test
    void passesOverFiguresThatItDoesNotKnow() {
        KernelRoot root = Recordings.written(
                directory,
                "proc/net/sockstat",
                "sockets: used 3 new 4\nMPTCP: inuse 9\nTCP: inuse 1 extra 8 orphan 2 tw 3 alloc 4 mem 5\nUDP: inuse 6\n");

        assertThat(fact(SocketCounts.of(root).read())).isEqualTo(new SocketCounts(3, 1, 3, 6, 2, 4, 5));
    }

    /** Others open and close sockets meanwhile, hence many and only half of them asked for. */
    @Test
    void countsTheSocketsThatListenHere() throws IOException {
        List<ServerSocket> listeners = new ArrayList<>();
        long before = tcpInUse();
        try {
            for (int i = 0; i < 400; i++) {
                listeners.add(new ServerSocket(0));
            }

            assertThat(tcpInUse() - before).isGreaterThanOrEqualTo(200);
        } finally {
            for (ServerSocket listener : listeners) {
                listener.close();
            }
        }
    }

    private static long tcpInUse() {
        return fact(SocketCounts.of(MACHINE).read()).tcp4InUse()
                + SocketCounts6.of(MACHINE)
                        .read()
                        .value()
                        .map(SocketCounts6::tcp6InUse)
                        .orElse(0L);
    }
}
