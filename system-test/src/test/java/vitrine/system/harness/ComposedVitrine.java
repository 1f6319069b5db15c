package vitrine.system.harness;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ComposeContainer;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.ContainerState;
import org.testcontainers.containers.wait.strategy.Wait;

/** The real compose file, built and run with two AP instances under a project name and on a port of its own. */
public final class ComposedVitrine implements AutoCloseable {

    public static final String WEB = "web-tier-1";
    public static final String AP = "ap-tier-1";
    public static final String SECOND_AP = "ap-tier-2";
    public static final String DB = "db-tier-1";
    public static final String CONSOLE = "console-1";
    public static final String PROMETHEUS = "prometheus-1";

    private static final Duration UP_LIMIT = Duration.ofMinutes(12);
    private static final Duration HEALTHY_LIMIT = Duration.ofMinutes(2);
    private static final int STOP_SECONDS = 12;

    private final int offset = PortOffset.free();
    private final int port = 8080 + offset;
    private final int consolePort = 8089 + offset;
    private final int prometheusPort = 9090 + offset;
    private final DockerClient docker = DockerClientFactory.instance().client();
    private final ComposeContainer compose = new ComposeContainer("vitrine-test", new File("../docker-compose.yml"))
            .withEnv("PORT", Integer.toString(port))
            .withEnv("CONSOLE_PORT", Integer.toString(consolePort))
            .withEnv("PROMETHEUS_PORT", Integer.toString(prometheusPort))
            .withEnv("BOOKS", "2000")
            .withBuild(true)
            .withPull(false)
            .withServices("web-tier", "ap-tier", "db-tier", "console", "prometheus")
            .withScaledService("ap-tier", 2)
            .withStartupTimeout(UP_LIMIT)
            .waitingFor(WEB, Wait.forHealthcheck())
            .waitingFor(CONSOLE, Wait.forHealthcheck())
            .waitingFor(PROMETHEUS, Wait.forHealthcheck());

    private ComposedVitrine() {}

    public static ComposedVitrine up() {
        var vitrine = new ComposedVitrine();
        try {
            vitrine.compose.start();
        } catch (RuntimeException e) {
            vitrine.compose.stop();
            throw e;
        }
        return vitrine;
    }

    public Shop shop() {
        return new Shop(url());
    }

    /** Where the shop is published. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public int consolePort() {
        return consolePort;
    }

    public int prometheusPort() {
        return prometheusPort;
    }

    public PrometheusQueries prometheus() {
        return new PrometheusQueries("http://127.0.0.1:" + prometheusPort);
    }

    public Shop console() {
        return new Shop("http://127.0.0.1:" + consolePort);
    }

    /** The knobs of all tiers. */
    public KnobPanel knobs() {
        return new KnobPanel(console(), consoleToken());
    }

    /** The lab. */
    public LabPanel lab() {
        return new LabPanel(console(), consoleToken());
    }

    private String consoleToken() {
        return ConsoleToken.in(bash(CONSOLE, "cat /tmp/console-token").getStdout());
    }

    public InspectContainerResponse inspect(String container) {
        return docker.inspectContainerCmd(id(container)).exec();
    }

    /** The address of a container on one of the project's networks, which is named without the project. */
    public String address(String container, String network) {
        return inspect(container).getNetworkSettings().getNetworks().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("_" + network))
                .map(entry -> entry.getValue().getIpAddress())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(container + " is not on the network " + network));
    }

    /** Runs a line of bash inside a container. */
    public ExecResult bash(String container, String line) {
        try {
            return state(container).execInContainer("bash", "-c", line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Ends a container's process with {@code kill -9}. */
    public void kill(String container) {
        docker.killContainerCmd(id(container)).withSignal("KILL").exec();
    }

    /** Asks a container to end, as {@code docker compose stop} does, and returns its process's exit code. */
    public long stop(String container) {
        docker.stopContainerCmd(id(container)).withTimeout(STOP_SECONDS).exec();
        Long exitCode = inspect(container).getState().getExitCodeLong();
        return exitCode == null ? -1 : exitCode;
    }

    /** Starts a container that has ended, and waits until it is healthy. */
    public void start(String container) {
        docker.startContainerCmd(id(container)).exec();
        Processes.await(
                () -> "healthy".equals(inspect(container).getState().getHealth().getStatus()), HEALTHY_LIMIT);
    }

    /** All that a container has said. */
    public String log(String container) {
        return state(container).getLogs();
    }

    public String logs() {
        return "web-tier:%n%s%nap-tier:%n%s%ndb-tier:%n%s%nconsole:%n%s"
                .formatted(
                        state(WEB).getLogs(),
                        state(AP).getLogs(),
                        state(DB).getLogs(),
                        state(CONSOLE).getLogs());
    }

    @Override
    public void close() {
        compose.stop();
    }

    private String id(String container) {
        return state(container).getContainerId();
    }

    private ContainerState state(String container) {
        return compose.getContainerByServiceName(container)
                .orElseThrow(() -> new IllegalStateException("no container " + container));
    }
}
