package vitrine.inspection.libc;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vitrine.inspection.MachineHeaders;

/** Each number that goes into a call is the one that this machine's C has for it. */
class LibcHeadersTests {

    private final MachineHeaders headers = MachineHeaders.including(
            "fcntl.h", "signal.h", "sys/prctl.h", "sys/resource.h", "sys/socket.h", "sys/time.h", "unistd.h");

    @Test
    void agreesOnTheNumbersThatCallersPass() {
        Map<String, String> names = Map.of(
                "STDIN",
                "STDIN_FILENO",
                "STDOUT",
                "STDOUT_FILENO",
                "STDERR",
                "STDERR_FILENO",
                "RUSAGE_BYTES",
                "sizeof(struct rusage)");

        headers.agreeWith(Libc.class, name -> names.getOrDefault(name, name));
    }

    @Test
    void agreesOnTheNumbersThatCallsPass() {
        headers.agreeWith(ForeignLibc.class, name -> name.equals("TIMEVAL_BYTES") ? "sizeof(struct timeval)" : name);
    }

    @Test
    void agreesOnTheTypesOfTheCalls() {
        Map<String, Integer> sizes = Map.of(
                "ssize_t", 8, "size_t", 8, "off_t", 8, "socklen_t", 4, "pid_t", 4, "time_t", 8, "suseconds_t", 8);

        headers.agreeWith(sizes, "sizeof(%s)"::formatted);
    }
}
