package vitrine.inspection.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** The descriptors by which the kernel is asked. */
class OwnDescriptorsTests extends KernelSockets {

    @Test
    void namesTheInodeOfTheDescriptor() throws IOException {
        try (Connections connection = over("127.0.0.1")) {
            String inode = String.valueOf(look(connection.client()).inode().orElseThrow());

            assertThat(ownSockets()).contains(inode);
        }
    }

    @Test
    void answersManyThreadsAtOnceOverFewDescriptors() throws Exception {
        try (Connections connection = over("127.0.0.1")) {
            long cookie = look(connection.client()).cookie();
            var seen = new ConcurrentLinkedQueue<Long>();
            List<Thread> threads = new ArrayList<>();

            for (int i = 0; i < 200; i++) {
                threads.add(Thread.ofVirtual().start(() -> {
                    for (int n = 0; n < 20; n++) {
                        seen.add(look(connection.client()).cookie());
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }

            assertThat(seen).hasSize(4_000).containsOnly(cookie);
            assertThat(netlinkDescriptors()).isBetween(1L, 4L);
            sockets.close();
            assertThat(netlinkDescriptors()).isZero();
        }
    }

    @Test
    void warmsUpWithoutLeavingSocketsBehind() throws IOException {
        List<String> before = ownSockets();

        sockets.warmUp();

        assertThat(ownSockets()).isNotEmpty().isEqualTo(before);
    }

    /** The inodes of the sockets that this process holds. */
    private static List<String> ownSockets() throws IOException {
        try (var descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors
                    .map(OwnDescriptorsTests::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .sorted()
                    .toList();
        }
    }

    /** Those of them that lead to the kernel's socket diagnosis: {@code sk Eth Pid Groups ... Inode}. */
    private static long netlinkDescriptors() throws IOException {
        List<String> own = ownSockets();
        return Files.readAllLines(Path.of("/proc/net/netlink")).stream()
                .map(line -> line.trim().split(" +"))
                .filter(columns -> columns[1].equals("4") && own.contains(columns[columns.length - 1]))
                .count();
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
