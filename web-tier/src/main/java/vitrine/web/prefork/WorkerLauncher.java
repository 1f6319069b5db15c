package vitrine.web.prefork;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts worker processes: the same Java, the same class path and arguments as the master, the worker's main class, and
 * the listening socket as standard input. What a worker prints goes where the master's output goes.
 */
final class WorkerLauncher {

    private static final String MAIN_CLASS = "vitrine.web.WebTier";
    private static final List<String> OWN = List.of(
            "server.port", "management.server.port", "management.server.address", Bond.MASTER_PID, Bond.WORKER_NUMBER);

    private final PreforkProperties properties;
    private final List<String> arguments;

    /** @param arguments the master's own; settings that each worker has its own of are left out */
    WorkerLauncher(PreforkProperties properties, List<String> arguments) {
        this.properties = properties;
        this.arguments = arguments.stream()
                .filter(argument -> OWN.stream().noneMatch(name -> argument.startsWith("--" + name + "=")))
                .toList();
    }

    /**
     * Starts worker {@code number}. To be called by a thread that lives as long as the master: the kernel kills the
     * worker when the thread that started it ends.
     */
    WorkerProcess start(int number) throws IOException {
        InetSocketAddress management = new InetSocketAddress(managementAddress(), managementPort(number));
        Process process =
                new ProcessBuilder(command(number, management)).inheritIO().start();
        return new WorkerProcess(number, process, management);
    }

    private List<String> command(int number, InetSocketAddress management) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN_CLASS));
        command.addAll(arguments);
        command.add("--server.port=" + properties.port());
        command.add("--management.server.port=" + management.getPort());
        if (!properties.managementAddress().isEmpty()) {
            command.add("--management.server.address=" + properties.managementAddress());
        }
        command.add("--" + Bond.MASTER_PID + "=" + ProcessHandle.current().pid());
        command.add("--" + Bond.WORKER_NUMBER + "=" + number);
        return command;
    }

    private List<String> jvmOptions() {
        List<String> options = new ArrayList<>();
        options.add("--enable-native-access=ALL-UNNAMED");
        Path directory = directory();
        if (Files.isRegularFile(directory.resolve("worker.options"))) {
            options.add("@" + directory.resolve("worker.options"));
        }
        if (Files.isRegularFile(directory.resolve("web-tier.aot"))) {
            options.add("-XX:AOTCache=" + directory.resolve("web-tier.aot"));
        }
        options.addAll(properties.workerOptions());
        return options;
    }

    /** Where the first entry of the class path lies, as in {@code web-tier.jar} with {@code lib/} beside it. */
    private static Path directory() {
        String first = System.getProperty("java.class.path").split(File.pathSeparator, 2)[0];
        Path parent = Path.of(first).toAbsolutePath().getParent();
        return parent == null ? Path.of("/") : parent;
    }

    private InetAddress managementAddress() throws IOException {
        return properties.managementAddress().isEmpty()
                ? new InetSocketAddress(0).getAddress()
                : InetAddress.getByName(properties.managementAddress());
    }

    private int managementPort(int number) throws IOException {
        if (properties.managementPort() != 0) {
            return properties.managementPort() + number;
        }
        try (ServerSocket free = new ServerSocket(0, 1, managementAddress())) {
            return free.getLocalPort();
        }
    }
}
