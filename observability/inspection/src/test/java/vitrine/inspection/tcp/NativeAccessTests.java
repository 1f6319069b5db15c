package vitrine.inspection.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a process sees whose JVM does not let it call C. */
class NativeAccessTests {

    @Test
    void saysWhichOptionIsMissing() throws Exception {
        assertThat(run("--illegal-native-access=deny"))
                .isEqualTo(
                        "Unavailable[why=the kernel's socket diagnosis cannot be asked: socket(16, 0x80003, 4) cannot be"
                                + " called from this JVM: start it with --enable-native-access=ALL-UNNAMED]");
    }

    @Test
    void isAvailableWithTheOption() throws Exception {
        assertThat(run("--illegal-native-access=deny", "--enable-native-access=ALL-UNNAMED"))
                .doesNotContain("start it with");
    }

    private static String run(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Asking.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).describedAs(output).isZero();
        return output.trim();
    }

    /** Asks twice, since a class that could not be initialised fails in another way the second time. */
    static final class Asking {

        public static void main(String[] arguments) {
            TcpSockets.ofThisMachine().close();
            try (TcpSockets sockets = TcpSockets.ofThisMachine()) {
                System.out.println(sockets.listeners());
            }
        }
    }
}
