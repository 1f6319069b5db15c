package vitrine.web.prefork;

import java.io.PrintStream;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The master's log: lines on standard output, in the form that the workers' have. */
final class MasterLog {

    private final PrintStream out;

    MasterLog(PrintStream out) {
        this.out = out;
    }

    void info(String message) {
        line("INFO ", message);
    }

    void warn(String message) {
        line("WARN ", message);
    }

    private void line(String level, String message) {
        out.println(OffsetDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MILLIS) + " " + level
                + " [web-master] " + message);
    }
}
