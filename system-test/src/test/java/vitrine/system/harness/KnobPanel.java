package vitrine.system.harness;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The knobs of a running system, as a program turns them: through the console, with its token. */
public final class KnobPanel {

    private static final String PATH = "/api/knobs";

    private final Shop console;
    private final String token;

    KnobPanel(Shop console, String token) {
        this.console = console;
        this.token = token;
    }

    /** Turns knobs, all or none; each as {@code NAME=VALUE}, beside {@code expiry=} and {@code by=}. */
    public void turn(String... fields) {
        Answer answer = tryToTurn(fields);
        if (answer.status() != 200) {
            throw new IllegalStateException("not turned: " + answer);
        }
    }

    /** Like {@link #turn}, for who wants to know why not. */
    public Answer tryToTurn(String... fields) {
        return act(
                "POST", PATH + "?" + Stream.of(fields).map(KnobPanel::encoded).collect(Collectors.joining("&")));
    }

    /** Turns the knobs of a preset. */
    public Answer preset(String name) {
        return act("POST", PATH + "/presets/" + name);
    }

    /** Puts all back. */
    public void reset() {
        Answer answer = act("DELETE", PATH);
        if (answer.status() != 200) {
            throw new IllegalStateException("not put back: " + answer);
        }
    }

    /** Where all of them stand. */
    public Answer all() {
        return console.get(PATH, "Accept", "application/json");
    }

    /** Where one stands. */
    public String value(String name) {
        return all().list("$.knobs[?(@.knob.name=='" + name + "')].knob.value")
                .getFirst()
                .toString();
    }

    private Answer act(String method, String path) {
        return console.send(method, path, null, ConsoleToken.FIELD, token, "Accept", "application/json");
    }

    private static String encoded(String field) {
        int equals = field.indexOf('=');
        return field.substring(0, equals + 1) + URLEncoder.encode(field.substring(equals + 1), StandardCharsets.UTF_8);
    }
}
