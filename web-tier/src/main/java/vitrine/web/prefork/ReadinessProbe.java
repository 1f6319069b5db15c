package vitrine.web.prefork;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks a worker's management port whether the worker serves. */
final class ReadinessProbe {

    private static final int TIMEOUT_MILLIS = 1_000;
    private static final byte[] REQUEST =
            "GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final String STATUS = "HTTP/1.1 200";

    private ReadinessProbe() {}

    /** Whether the worker says that it is ready; no answer within a second is a no. */
    static boolean isReady(InetSocketAddress management) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(reachable(management), TIMEOUT_MILLIS);
            socket.getOutputStream().write(REQUEST);
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(STATUS.length()), StandardCharsets.US_ASCII).equals(STATUS);
        } catch (IOException e) {
            return false;
        }
    }

    private static InetSocketAddress reachable(InetSocketAddress management) {
        return management.getAddress().isAnyLocalAddress()
                ? new InetSocketAddress(InetAddress.getLoopbackAddress(), management.getPort())
                : management;
    }
}
