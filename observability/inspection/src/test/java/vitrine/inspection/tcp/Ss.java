package vitrine.inspection.tcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The program {@code ss} and the words it prints about one socket: columns by their heading, {@code name:value},
 * {@code name value} for rates, and bare words, which are true.
 */
public final class Ss {

    private static final List<String> COLUMNS = List.of("State", "Recv-Q", "Send-Q", "Local", "Peer");
    private static final Set<String> WITH_A_BLANK = Set.of("send", "pacing_rate", "delivery_rate");
    private static final Set<String> IN_MILLISECONDS = Set.of("rto", "rtt", "rttvar", "minrtt", "rcv_rtt", "ato");
    private static final Set<String> CONGESTION_CONTROLS = Set.of("bbr", "cubic", "reno", "dctcp", "vegas", "westwood");

    private Ss() {}

    public static boolean isInstalled() {
        return run("-V").isPresent();
    }

    public static Map<String, String> words(String options, String filter) {
        List<String> lines = run(options, filter).orElseThrow().lines().toList();
        if (lines.size() != 1) {
            throw new AssertionError("ss knows %d sockets with %s".formatted(lines.size(), filter));
        }
        return words(lines.getFirst().trim().split("\\s+"));
    }

    private static Map<String, String> words(String[] printed) {
        Map<String, String> words = new TreeMap<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            words.put(COLUMNS.get(i), printed[i]);
        }
        for (int i = COLUMNS.size(); i < printed.length; i++) {
            if (WITH_A_BLANK.contains(printed[i])) {
                words.put(printed[i], printed[i + 1]);
                i++;
            } else {
                put(words, printed[i]);
            }
        }
        return words;
    }

    private static void put(Map<String, String> words, String word) {
        int colon = word.indexOf(':');
        String name = colon < 0 ? word : word.substring(0, colon);
        String value = colon < 0 ? "true" : word.substring(colon + 1);
        if (name.equals("skmem")) {
            memory(words, value);
        } else if (name.equals("rtt")) {
            String[] both = value.split("/", 2);
            words.put("rtt", plain(new BigDecimal(both[0])));
            words.put("rttvar", plain(new BigDecimal(both[1])));
        } else if (CONGESTION_CONTROLS.contains(word)) {
            words.put("cc", word);
        } else {
            words.put(name, IN_MILLISECONDS.contains(name) ? plain(new BigDecimal(value)) : value);
        }
    }

    /** {@code (r0,rb131072,...)}. */
    private static void memory(Map<String, String> words, String value) {
        Arrays.stream(value.substring(1, value.length() - 1).split(",", -1))
                .forEach(word -> words.put("skmem." + word.replaceAll("[0-9]", ""), word.replaceAll("[^0-9]", "")));
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static Optional<String> run(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "ss";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("failed: " + String.join(" ", command));
            }
            return Optional.of(output);
        } catch (IOException notInstalled) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
