package vitrine.inspection.xray;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Executor;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http11.Http11NioProtocol;
import vitrine.inspection.hop.HopLog;
import vitrine.inspection.hop.Place;

/** Tomcat on a port of its own choice, with the valve and one servlet. */
final class WatchedServer implements AutoCloseable {

    static final int KEPT = 10;

    private static final int BACKLOG = 7;
    private static final int READ_MILLIS = 10_000;

    private final HopLog hops = new HopLog(Place.ofThisProcess("test"), KEPT);
    private final Tomcat tomcat = new Tomcat();
    private final Connector connector;

    WatchedServer(HttpServlet servlet, Sampling sampling, Executor workers) throws Exception {
        tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
        Http11NioProtocol protocol = new Http11NioProtocol();
        protocol.setExecutor(workers);
        protocol.setAcceptCount(BACKLOG);
        connector = new Connector(protocol);
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "servlet", servlet).addMapping("/*");
        tomcat.getEngine()
                .getPipeline()
                .addValve(new XrayValve(
                        new Lookout(XrayKey.of("secret"), sampling),
                        hops,
                        ThreadWatch.ofThisMachine(),
                        ConnectionWatch.ofThisMachine(),
                        List.of(whole -> whole.fact("test.described", true))));
        tomcat.start();
    }

    HopLog hops() {
        return hops;
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
        socket.setSoTimeout(READ_MILLIS);
        return socket;
    }

    /** Sends the text on a connection of its own, which the server must end, and gives what comes. */
    String exchange(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
