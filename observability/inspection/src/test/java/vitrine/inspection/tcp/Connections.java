package vitrine.inspection.tcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A listener and a connection to it, both ends in this process. */
public final class Connections implements AutoCloseable {

    private static final int BACKLOG = 5;

    private final ServerSocket listener;
    private final Socket client;
    private final Socket server;

    private Connections(ServerSocket listener) throws IOException {
        this.listener = listener;
        this.client = new Socket(listener.getInetAddress(), listener.getLocalPort());
        this.server = listener.accept();
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
    }

    public static Connections over(InetAddress address) throws IOException {
        return new Connections(new ServerSocket(0, BACKLOG, address));
    }

    public static Connections over(String address) throws IOException {
        return over(InetAddress.ofLiteral(address));
    }

    ServerSocket listener() {
        return listener;
    }

    public Socket client() {
        return client;
    }

    public Socket server() {
        return server;
    }

    /** Sends so many bytes and reads them at the other end. */
    public static void carry(Socket from, Socket to, int bytes) {
        try {
            from.getOutputStream().write(new byte[bytes]);
            if (to.getInputStream().readNBytes(bytes).length != bytes) {
                throw new IllegalStateException("the connection ended before " + bytes + " bytes had come");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
        listener.close();
    }
}
