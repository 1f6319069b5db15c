package vitrine.system.harness;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** The number that the launcher adds to every port, chosen so that all ports of a small system are free. */
final class PortOffset {

    private static final int TRIES = 100;

    private PortOffset() {}

    /** Keeps every port under 32768, where Linux begins to give out ephemeral ports. */
    static int free() {
        return ThreadLocalRandom.current()
                .ints(TRIES, 10, 220)
                .map(hundreds -> hundreds * 100)
                .filter(PortOffset::allFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free ports found in " + TRIES + " tries"));
    }

    private static boolean allFree(int offset) {
        return IntStream.of(8080, 8081, 8082, 8089, 9092, 9100, 9101, 9102, 9103, 9200, 9201, 9300)
                .map(port -> port + offset)
                .allMatch(PortOffset::isFree);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
