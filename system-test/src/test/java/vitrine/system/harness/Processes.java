package vitrine.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Signals to processes, and which connections they hold. */
public final class Processes {

    private static final Duration KERNEL_LIMIT = Duration.ofSeconds(10);

    private Processes() {}

    /** Sends a signal, as {@code kill -NAME pid} does. */
    public static void signal(ProcessHandle process, String name) {
        run("bash", "-c", "kill -" + name + " " + process.pid());
    }

    /** Has a JVM collect its garbage. */
    public static void collectGarbage(ProcessHandle jvm) {
        run(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(jvm.pid()), "GC.run");
    }

    private static void run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            if (!process.waitFor(KERNEL_LIMIT.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("failed: " + String.join(" ", command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Ends a process with {@code kill -9} and waits until it is gone. */
    public static void kill(ProcessHandle process) {
        signal(process, "KILL");
        awaitEnd(process, KERNEL_LIMIT);
    }

    /** Asks a program of ours to end, and makes it end where it does not; that is a failure. */
    static void end(Process process, Duration limit) {
        process.destroy();
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        process.info().command().orElse("a program") + " did not end within " + limit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the process is gone, or is a zombie that only waits to be read by its parent. */
    public static void awaitEnd(ProcessHandle process, Duration limit) {
        await(() -> !isRunning(process), limit);
    }

    /** Waits until the condition holds; fails when it does not within the limit. */
    static void await(BooleanSupplier condition, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("it did not come to that within " + limit);
            }
            pause();
        }
    }

    public static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && !"Z".equals(state(process));
    }

    /**
     * The ports of the clients whose connections to {@code serverPort} this process has accepted and holds open. The
     * process is stopped (SIGSTOP) and stays so: what it holds cannot change until it is killed or continued.
     */
    public static Set<Integer> freezeAndListClientPorts(ProcessHandle process, int serverPort) {
        signal(process, "STOP");
        await(() -> "T".equals(state(process)), KERNEL_LIMIT);
        return clientPorts(process, serverPort);
    }

    /** The ports of the clients whose connections to {@code serverPort} this process holds at this moment. */
    public static Set<Integer> clientPorts(ProcessHandle process, int serverPort) {
        Set<String> inodes = socketInodes(process);
        return Stream.of("tcp", "tcp6")
                .flatMap(table -> lines(Path.of("/proc/net", table)))
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length > 9 && inodes.contains(fields[9]))
                .filter(fields -> port(fields[1]) == serverPort && port(fields[2]) != 0)
                .map(fields -> port(fields[2]))
                .collect(Collectors.toSet());
    }

    /** The state letter of {@code /proc/PID/stat}, which follows the name in brackets. */
    private static @Nullable String state(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
        } catch (IOException e) {
            return null;
        }
    }

    private static Set<String> socketInodes(ProcessHandle process) {
        Path descriptors = Path.of("/proc", Long.toString(process.pid()), "fd");
        try (Stream<Path> entries = Files.list(descriptors)) {
            return entries.map(Processes::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream().skip(1);
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static int port(String hexadecimalAddress) {
        return Integer.parseInt(hexadecimalAddress.substring(hexadecimalAddress.indexOf(':') + 1), 16);
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
