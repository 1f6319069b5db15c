package vitrine.ap.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between the AP tier and its database and counts the round trips on the wire: each time that the client speaks
 * after the server has answered.
 */
public final class CountingProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final int target;
    private final AtomicLong roundTrips = new AtomicLong();

    public CountingProxy(int target) throws IOException {
        this.target = target;
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon("proxy", this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    public long roundTrips() {
        return roundTrips.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    @SuppressWarnings("resource") // each connection ends with its pumps
    private void accept() {
        try {
            while (!listener.isClosed()) {
                connect(listener.accept(), new Socket(InetAddress.getLoopbackAddress(), target));
            }
        } catch (IOException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect(Socket client, Socket server) {
        AtomicBoolean answered = new AtomicBoolean(true);
        daemon(
                "to-server",
                () -> pump(client, server, () -> {
                    if (answered.getAndSet(false)) {
                        roundTrips.incrementAndGet();
                    }
                }));
        daemon("to-client", () -> pump(server, client, () -> answered.set(true)));
    }

    private static void pump(Socket from, Socket to, Runnable onBytes) {
        byte[] buffer = new byte[64 * 1024];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                onBytes.run();
                out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread.ofPlatform().daemon().name(name).start(work);
    }
}
