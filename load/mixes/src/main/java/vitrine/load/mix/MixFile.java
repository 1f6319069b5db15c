package vitrine.load.mix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What {@code mixes.csv} says: the interactions, and each one's share of each mix. */
public final class MixFile {

    private static final List<String> COLUMNS = List.of("method", "path", "body", "statuses");

    private final List<String> mixes;
    private final Map<String, Interaction> interactions = new LinkedHashMap<>();
    private final Map<String, List<Double>> percents = new LinkedHashMap<>();

    private MixFile(List<String> header) {
        mixes = header.subList(1, header.size() - COLUMNS.size());
        if (!header.subList(mixes.size() + 1, header.size()).equals(COLUMNS)) {
            throw new IllegalArgumentException("mixes.csv: its last columns must be " + COLUMNS);
        }
    }

    public static MixFile read() {
        return parse(resource("mixes.csv").lines().toList());
    }

    static MixFile parse(List<String> lines) {
        List<List<String>> rows = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
        var file = new MixFile(rows.getFirst());
        rows.stream().skip(1).forEach(file::add);
        return file;
    }

    private void add(List<String> row) {
        if (row.size() != 1 + mixes.size() + COLUMNS.size()) {
            throw new IllegalArgumentException("mixes.csv: not one value for each column: " + row);
        }
        String name = row.getFirst();
        List<String> request = row.subList(1 + mixes.size(), row.size());
        percents.put(
                name,
                row.subList(1, 1 + mixes.size()).stream().map(Double::valueOf).toList());
        interactions.put(
                name,
                new Interaction(
                        name,
                        request.get(0),
                        request.get(1),
                        body(request.get(2)),
                        Arrays.stream(request.get(3).split(" "))
                                .map(Integer::valueOf)
                                .collect(Collectors.toSet())));
    }

    /** All of them, in the order of the file. */
    public List<Interaction> interactions() {
        return List.copyOf(interactions.values());
    }

    /** The mixes' names. */
    public List<String> mixes() {
        return mixes;
    }

    /**
     * A mix by its name.
     *
     * @throws IllegalArgumentException if there is none; the message says which there are
     */
    public Mix mix(String name) {
        int column = mixes.indexOf(name);
        if (column < 0) {
            throw new IllegalArgumentException("mix: one of " + String.join(", ", mixes) + ", not '" + name + "'");
        }
        var shares = new ArrayList<Mix.Share>();
        percents.forEach((interaction, all) -> {
            if (all.get(column) > 0) {
                shares.add(new Mix.Share(interaction(interaction), all.get(column)));
            }
        });
        return new Mix(name, shares);
    }

    Interaction interaction(String name) {
        return Objects.requireNonNull(interactions.get(name), name);
    }

    private static @Nullable String body(String file) {
        return file.isEmpty() ? null : resource(file).strip();
    }

    private static String resource(String name) {
        try (InputStream source = Objects.requireNonNull(MixFile.class.getResourceAsStream(name), name)) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
