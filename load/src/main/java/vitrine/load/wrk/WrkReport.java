package vitrine.load.wrk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one run of wrk measured, read from what it prints with {@code --latency}.
 *
 * @param requests answers that were read to their end
 * @param socketErrors connections that failed, reads and writes that failed, and time-outs
 * @param refused answers with a status of 400 or above
 */
public record WrkReport(
        long requests, double requestsPerSecond, double p50Micros, double p99Micros, long socketErrors, long refused) {

    private static final Pattern REQUESTS = Pattern.compile("(?m)^ +(\\d+) requests in ");
    private static final Pattern RATE = Pattern.compile("(?m)^Requests/sec: +([\\d.]+)$");
    private static final Pattern SOCKET_ERRORS =
            Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    /**
     * Reads what wrk printed.
     *
     * @throws IllegalArgumentException if it is not a report; it carries the output
     */
    public static WrkReport parse(String output) {
        return new WrkReport(
                Long.parseLong(required(REQUESTS, output)),
                Double.parseDouble(required(RATE, output)),
                percentileMicros(50, output),
                percentileMicros(99, output),
                sumOfGroups(SOCKET_ERRORS, output),
                sumOfGroups(REFUSED, output));
    }

    /** Requests that did not get the answer they asked for. */
    public long errors() {
        return socketErrors + refused;
    }

    private static double percentileMicros(int percent, String output) {
        return WrkDuration.micros(required(Pattern.compile("(?m)^ +" + percent + "% +(\\S+) *$"), output));
    }

    private static String required(Pattern pattern, String output) {
        Matcher matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IllegalArgumentException("wrk printed no " + pattern + ":\n" + output);
        }
        return matcher.group(1);
    }

    private static long sumOfGroups(Pattern pattern, String output) {
        Matcher matcher = pattern.matcher(output);
        if (!matcher.find()) {
            return 0;
        }
        long sum = 0;
        for (int group = 1; group <= matcher.groupCount(); group++) {
            sum += Long.parseLong(matcher.group(group));
        }
        return sum;
    }
}
