package vitrine.web.prefork;

import java.io.PrintStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.io.JsonStringEncoder;

/** The master's log: lines on standard output, in the form that the workers' have. */
final class MasterLog {

    private static final String FORMAT = "logging.structured.format.console";
    private static final String HOST = "HOSTNAME";

    private final PrintStream out;
    private final boolean ecs;
    private final String service;
    private final String node;

    private MasterLog(PrintStream out, boolean ecs, String service, String node) {
        this.out = out;
        this.ecs = ecs;
        this.service = service;
        this.node = node;
    }

    /** For people, or by the Elastic Common Schema where the workers log by it. */
    static MasterLog of(Settings settings, PrintStream out) {
        return new MasterLog(
                out,
                settings.text(FORMAT).equals("ecs"),
                settings.text("spring.application.name"),
                settings.text(HOST) + "/master");
    }

    void info(String message) {
        line("INFO", message);
    }

    void warn(String message) {
        line("WARN", message);
    }

    private void line(String level, String message) {
        out.println(ecs ? structured(level, message) : readable(level, message));
    }

    private static String readable(String level, String message) {
        return "%s %-5s [web-master] %s"
                .formatted(OffsetDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MILLIS), level, message);
    }

    private String structured(String level, String message) {
        return """
                {"@timestamp":"%s","log":{"level":"%s","logger":"%s"},"process":{"pid":%d},\
                "service":{"name":"%s","node":{"name":"%s"}},"message":"%s","ecs":{"version":"8.11"}}""".formatted(
                        Instant.now().truncatedTo(ChronoUnit.MILLIS),
                        level,
                        Master.class.getName(),
                        ProcessHandle.current().pid(),
                        escaped(service),
                        escaped(node),
                        escaped(message));
    }

    private static String escaped(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
    }
}
