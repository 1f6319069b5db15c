package vitrine.load;

import java.util.Locale;

/** What a result was measured on and with, in a few lines. */
final class Setting {

    private Setting() {}

    static String text(String subject, BenchOptions options, Requests requests) {
        return String.format(
                Locale.ROOT,
                """
                %s: %d rounds of %d s a row and side, interleaved, %d connection%s, 1 wrk thread
                %d CPUs, Linux %s, Java %s, %s""",
                subject,
                options.rounds(),
                options.round().toSeconds(),
                options.connections(),
                options.connections() == 1 ? "" : "s",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.version"),
                Runtime.version(),
                requests);
    }
}
