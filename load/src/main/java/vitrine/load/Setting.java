package vitrine.load;

import java.util.Locale;

/** What a result was measured on and with, in a few lines. */
final class Setting {

    private Setting() {}

    static String text(String subject, BenchOptions options, Requests requests) {
        int connections = options.connections();
        return text(subject, connections == 1 ? "1 connection" : connections + " connections", options, requests);
    }

    static String text(String subject, String connections, BenchOptions options, Requests requests) {
        return String.format(
                Locale.ROOT,
                """
                %s: %d rounds of %d s a row and side, interleaved, %s, 1 wrk thread
                %d CPUs, Linux %s, Java %s, %s""",
                subject,
                options.rounds(),
                options.round().toSeconds(),
                connections,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.version"),
                Runtime.version(),
                requests);
    }
}
