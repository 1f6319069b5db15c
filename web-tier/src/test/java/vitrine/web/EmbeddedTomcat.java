package vitrine.web;

import jakarta.servlet.Servlet;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http11.Http11NioProtocol;
import vitrine.inspection.hop.HopLog;
import vitrine.inspection.hop.Place;
import vitrine.inspection.xray.ConnectionWatch;
import vitrine.inspection.xray.Lookout;
import vitrine.inspection.xray.Sampling;
import vitrine.inspection.xray.ThreadWatch;
import vitrine.inspection.xray.XrayKey;
import vitrine.inspection.xray.XrayValve;
import vitrine.web.decision.Decisions;
import vitrine.web.decision.RefusalValve;

/** The server that the web tier runs in, with one servlet, on a port of its own choice. */
public final class EmbeddedTomcat implements AutoCloseable {

    public static final String XRAY_KEY = "key";

    private final HopLog hops = new HopLog(Place.ofThisProcess("web"), 10);
    private final Tomcat tomcat = new Tomcat();
    private final Connector connector;

    private EmbeddedTomcat(Servlet servlet, String mapping, Decisions decisions, Sampling sampling) throws Exception {
        Path base = Files.createTempDirectory("tomcat");
        base.toFile().deleteOnExit();
        tomcat.setBaseDir(base.toString());
        Http11NioProtocol protocol = new Http11NioProtocol();
        protocol.setContinueResponseTiming("onRead");
        protocol.setConnectionTimeout(1000);
        connector = new Connector(protocol);
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "servlet", servlet).addMapping(mapping);
        RefusalValve.install(tomcat.getHost(), decisions);
        tomcat.getEngine()
                .getPipeline()
                .addValve(new XrayValve(
                        new Lookout(XrayKey.of(XRAY_KEY), sampling),
                        hops,
                        ThreadWatch.ofThisMachine(),
                        ConnectionWatch.ofThisMachine(),
                        List.of()));
        tomcat.start();
    }

    public static EmbeddedTomcat serving(Servlet servlet, String mapping, Decisions decisions) {
        return serving(servlet, mapping, decisions, Sampling.OFF);
    }

    public static EmbeddedTomcat serving(Servlet servlet, String mapping, Decisions decisions, Sampling sampling) {
        try {
            return new EmbeddedTomcat(servlet, mapping, decisions, sampling);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return connector.getLocalPort();
    }

    /** What was looked at. */
    public HopLog hops() {
        return hops;
    }

    /** The last before the servlet's host. */
    public void add(Valve valve) {
        tomcat.getEngine().getPipeline().addValve(valve);
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
