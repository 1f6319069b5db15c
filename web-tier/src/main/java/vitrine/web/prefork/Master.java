package vitrine.web.prefork;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import vitrine.inspection.libc.Libc;
import vitrine.inspection.management.ManagementServer;
import vitrine.knob.Knobs;
import vitrine.knob.page.KnobKey;

/**
 * The master process of the web tier.
 *
 * <pre>
 * SIGHUP         replaces the workers one by one
 * SIGTERM, ^C    drains and ends them, then itself
 * </pre>
 */
public final class Master {

    private static final int FAILED = 1;

    private final MasterLog log;
    private final Supervisor supervisor;

    private Master(MasterLog log, Supervisor supervisor) {
        this.log = log;
        this.supervisor = supervisor;
    }

    public static void main(String[] args) throws InterruptedException {
        Settings settings = Settings.of(List.of(args));
        MasterLog log = MasterLog.of(settings, System.out);
        try {
            start(List.of(args), settings, log).runToTheEnd();
        } catch (IllegalArgumentException | IOException e) {
            log.warn("cannot start: " + e.getMessage());
            System.exit(FAILED);
        }
        System.exit(0);
    }

    private static Master start(List<String> arguments, Settings settings, MasterLog log) throws IOException {
        PreforkProperties properties = PreforkProperties.from(settings);
        ListeningSocket socket = bind(properties);
        Supervisor supervisor = new Supervisor(properties, socket, new WorkerLauncher(properties, arguments), log);
        Knobs knobs = new Knobs(List.of(new MasterKnobs(supervisor, properties)), log::info);
        ManagementServer management = manage(properties, supervisor, knobs, knobKey(settings));
        log.info("process %d listens on %s, management on %s"
                .formatted(ProcessHandle.current().pid(), socket.address(), management.address()));
        return new Master(log, supervisor);
    }

    private void runToTheEnd() throws InterruptedException {
        Signals.on("TERM", supervisor::stop);
        Signals.on("INT", supervisor::stop);
        if (!Signals.on("HUP", supervisor::reload)) {
            log.warn("SIGHUP is ignored, since this process was started so (nohup?): no reload. Start it with setsid.");
        }
        supervisor.start();
        supervisor.awaitEnd();
        log.info("ended");
    }

    private static ListeningSocket bind(PreforkProperties properties) throws IOException {
        InetSocketAddress address = address(properties.address(), properties.port());
        try {
            return ListeningSocket.bind(address, properties.backlog(), Libc.ofThisMachine());
        } catch (BindException e) {
            throw explained(e, address, "server.address or server.port");
        }
    }

    private static KnobKey knobKey(Settings settings) throws IOException {
        String file = settings.text("vitrine.knob.key-file");
        return KnobKey.in(file.isEmpty() ? null : Path.of(file));
    }

    private static ManagementServer manage(
            PreforkProperties properties, Supervisor supervisor, Knobs knobs, KnobKey key) throws IOException {
        InetSocketAddress address = address(properties.managementAddress(), properties.managementPort());
        try {
            return MasterEndpoint.start(address, properties.advertisedHost(), supervisor::stats, knobs, key);
        } catch (BindException e) {
            throw explained(e, address, "vitrine.prefork.management-address or -port");
        }
    }

    private static IOException explained(BindException e, InetSocketAddress address, String settings) {
        String message =
                "%s (%s). Stop what listens there, or set another %s".formatted(address, e.getMessage(), settings);
        return new IOException(message, e);
    }

    private static InetSocketAddress address(String host, int port) {
        return host.isEmpty() ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
    }
}
