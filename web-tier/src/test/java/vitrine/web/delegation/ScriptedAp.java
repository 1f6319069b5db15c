package vitrine.web.delegation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An AP tier that does to each connection exactly what its script says, right or wrong. */
final class ScriptedAp implements AutoCloseable {

    /** What happens on one connection; it is closed at the end. */
    interface Script {
        void run(Peer peer) throws IOException, InterruptedException;
    }

    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Thread acceptor;
    private volatile Script script;

    ScriptedAp(Script script) throws IOException {
        this(0, script);
    }

    ScriptedAp(int port, Script script) throws IOException {
        this.script = script;
        this.listener = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.acceptor = Thread.ofVirtual().start(this::accept);
    }

    /** Answers every request on every connection with this text. */
    static Script answering(String answer) {
        return peer -> {
            while (!peer.readRequest().isEmpty()) {
                peer.send(answer);
            }
        };
    }

    static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    void follow(Script newScript) {
        script = newScript;
    }

    int port() {
        return listener.getLocalPort();
    }

    int accepted() {
        return accepted.get();
    }

    /** Connections that neither side has closed, as far as the script has noticed. */
    int open() {
        return open.size();
    }

    /** All requests so far, each with header and body. */
    List<String> requests() {
        return requests;
    }

    String onlyRequest() {
        if (requests.size() != 1) {
            throw new AssertionError("requests: " + requests);
        }
        return requests.getFirst();
    }

    void closeConnections() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                accepted.incrementAndGet();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            return;
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            script.run(new Peer(socket));
        } catch (IOException | InterruptedException e) {
            return;
        } finally {
            open.remove(socket);
        }
    }

    /** Afterwards nobody listens, and nobody answers. */
    @Override
    public void close() throws IOException {
        listener.close();
        try {
            acceptor.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        closeConnections();
    }

    /** The web tier's end of a connection, as the script sees it. */
    final class Peer {

        private final Socket socket;
        private final InputStream in;

        private Peer(Socket socket) throws IOException {
            this.socket = socket;
            this.in = socket.getInputStream();
        }

        /** Reads one request with its body; empty at the end of the connection. */
        String readRequest() throws IOException {
            String head = readHead();
            if (head.isEmpty()) {
                return head;
            }
            String request = head + readBody(head);
            requests.add(request);
            return request;
        }

        String readHead() throws IOException {
            return readUntil("\r\n\r\n");
        }

        private String readUntil(String end) throws IOException {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            int next;
            while (!text.toString(StandardCharsets.ISO_8859_1).endsWith(end) && (next = in.read()) >= 0) {
                text.write(next);
            }
            return text.toString(StandardCharsets.ISO_8859_1);
        }

        private String readBody(String head) throws IOException {
            int at = head.indexOf("Content-Length: ");
            if (at >= 0) {
                int length = Integer.parseInt(head.substring(at + 16, head.indexOf('\r', at)));
                return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
            }
            return head.contains("Transfer-Encoding: chunked") ? readUntil("0\r\n\r\n") : "";
        }

        void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        /** Waits until the web tier has closed the connection. */
        void awaitEnd() throws IOException {
            while (in.read() >= 0) {
                in.skip(in.available());
            }
        }
    }

    /** A port on which nobody listens. */
    static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
