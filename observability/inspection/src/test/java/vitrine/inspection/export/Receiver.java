package vitrine.inspection.export;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/** Takes what is posted to it, as a tracing system does, and keeps it. */
final class Receiver implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final BlockingQueue<byte[]> bodies = new ArrayBlockingQueue<>(100);
    private final HttpServer server;
    private volatile int status = 202;

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            bodies.add(zipped ? unzipped(body) : body);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    void answer(int newStatus) {
        status = newStatus;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** What was posted next. */
    byte[] next() throws InterruptedException {
        byte[] body = bodies.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (body == null) {
            throw new AssertionError("nothing was posted");
        }
        return body;
    }

    private static byte[] unzipped(byte[] body) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
