package vitrine.lab.system;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The knobs and figures of a system that runs. */
public final class RunningSystem implements AutoCloseable {

    /** A knob goes back after this time, should nobody be left to put it back. */
    private static final Duration EXPIRY = Duration.ofMinutes(3);

    /** In what Prometheus's HTTP service discovery is told. */
    private static final Pattern TARGET = Pattern.compile("\"targets\":\\[\"([^\"]+)\"]");

    private final SystemAddresses addresses;
    private final String token;
    private final Answers answers = new Answers();

    /** @param token of the console, with which it acts */
    public RunningSystem(SystemAddresses addresses, String token) {
        this.addresses = addresses;
        this.token = token;
    }

    /**
     * Turns knobs, all or none.
     *
     * @param knobs {@code NAME=VALUE}
     * @param by who turns them
     * @throws IOException if they could not be turned; the message says why
     */
    public void turn(List<String> knobs, String by) throws IOException, InterruptedException {
        String form = Stream.concat(knobs.stream(), Stream.of("by=" + by, "expiry=" + EXPIRY.toSeconds() + "s"))
                .map(RunningSystem::encoded)
                .collect(Collectors.joining("&"));
        answers.get(acting("/api/knobs")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    /** Puts all knobs back. */
    public void putBack(String by) throws IOException, InterruptedException {
        answers.get(acting("/api/knobs?by=" + URLEncoder.encode(by, StandardCharsets.UTF_8))
                .DELETE()
                .build());
    }

    /** What the processes of a tier count, at this moment. */
    public Exposition figures(Tier tier) throws IOException, InterruptedException {
        List<String> texts = new ArrayList<>();
        for (String address : processes(tier)) {
            texts.add(page(address, "/actuator/prometheus"));
        }
        return new Exposition(texts);
    }

    @Override
    public void close() {
        answers.close();
    }

    /** The management addresses of the processes of a tier that serve at this moment, {@code host:port}. */
    public List<String> processes(Tier tier) throws IOException, InterruptedException {
        return switch (tier) {
            case WEB ->
                TARGET.matcher(page(addresses.web(), "/workers"))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
            case AP -> addresses.ap();
            case DATABASE -> addresses.db();
        };
    }

    private String page(String address, String path) throws IOException, InterruptedException {
        return answers.get(
                Answers.to(URI.create("http://" + address + path)).GET().build());
    }

    private HttpRequest.Builder acting(String path) {
        return Answers.to(addresses.console().resolve(path))
                .header("Vitrine-Token", token)
                .header("Accept", "application/json");
    }

    private static String encoded(String field) {
        int equals = field.indexOf('=');
        return field.substring(0, equals + 1) + URLEncoder.encode(field.substring(equals + 1), StandardCharsets.UTF_8);
    }
}
