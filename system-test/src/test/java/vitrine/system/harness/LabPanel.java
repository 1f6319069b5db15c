package vitrine.system.harness;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lab of a running system, as a program uses it: through the console, with its token. */
public final class LabPanel {

    private static final String PATH = "/api/lab";
    private static final Pattern KEPT = Pattern.compile("Kept as .*/([^/]+)\\.html");

    private final Shop console;
    private final String token;

    LabPanel(Shop console, String token) {
        this.console = console;
        this.token = token;
    }

    /** Begins to run an experiment. */
    public Answer start(String experiment) {
        return act("POST", PATH + "/" + experiment);
    }

    /** Begins to run one that is cut short. */
    public Answer startQuick(String experiment) {
        return act("POST", PATH + "/" + experiment + "?quick=true");
    }

    public void cancel() {
        act("DELETE", PATH);
    }

    /** What runs, and how the last run ended. */
    public Answer state() {
        return console.get(PATH, "Accept", "application/json");
    }

    /**
     * The report of a run.
     *
     * @param text what {@code vitrine lab run} printed
     */
    public Answer report(String text) {
        return console.get(PATH + "/reports/" + id(text), "Accept", "application/json");
    }

    /** The same as a page. */
    public Answer page(String text) {
        return console.get(PATH + "/reports/" + id(text) + ".html", "Accept", "text/html");
    }

    private static String id(String text) {
        Matcher kept = KEPT.matcher(text);
        if (!kept.find()) {
            throw new IllegalStateException("no report was kept: " + text);
        }
        return kept.group(1);
    }

    private Answer act(String method, String path) {
        return console.send(method, path, null, ConsoleToken.FIELD, token, "Accept", "application/json");
    }
}
