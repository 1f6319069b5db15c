package vitrine.lab.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * The newest 100 reports, in files that only their owner reads: each as a page {@code ID.html} and as {@code ID.json}. An
 * id is the experiment's name and when it began, to the second in UTC; a later report of the same id replaces it. Only
 * one process keeps reports in a directory.
 */
public final class KeptReports {

    private static final int MOST = 100;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern ID = Pattern.compile(NAME + "-[0-9]{8}-[0-9]{6}");
    private static final int STAMP = "20260102-030405".length();
    private static final String JSON = ".json";
    private static final String HTML = ".html";

    private static final Comparator<String> NEWEST_FIRST = Comparator.<String, String>comparing(
                    id -> id.substring(id.length() - STAMP))
            .reversed()
            .thenComparing(Comparator.naturalOrder());

    private final Path directory;

    /** @param directory which is made once there is a report to keep */
    public KeptReports(Path directory) {
        this.directory = directory;
    }

    /**
     * Writes a report, and deletes the oldest if there are too many.
     *
     * @return its id
     * @throws IllegalArgumentException if the experiment's name cannot be part of a file name
     */
    public synchronized String keep(Report report) throws IOException {
        String name = report.about().name();
        String id = name + "-" + Times.stamp(report.startedAt());
        if (!NAME.matcher(name).matches() || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not a name for a report's file: " + name);
        }
        Files.createDirectories(directory, mode("rwx------"));
        write(id + HTML, new HtmlReport(report).toString());
        write(id + JSON, new JsonReport(report).toString());
        for (String old : ids().skip(MOST).toList()) {
            Files.deleteIfExists(directory.resolve(old + JSON));
            Files.deleteIfExists(directory.resolve(old + HTML));
        }
        return id;
    }

    /** The newest first, without those whose files cannot be read. */
    public List<KeptReport> list() throws IOException {
        return ids().limit(MOST)
                .flatMap(id -> read(id, json -> JsonReport.MAPPER.readValue(json, Head.class)).stream()
                        .map(head -> head.kept(id)))
                .toList();
    }

    /** Empty if there is none of this id, if it is not an id at all, or if its file cannot be read. */
    public Optional<Report> find(String id) {
        return read(id, JsonReport::read);
    }

    /** The page of a report; empty as in {@link #find}. */
    public Optional<String> page(String id) {
        return text(id, HTML);
    }

    private <T> Optional<T> read(String id, Function<String, T> reader) {
        try {
            return text(id, JSON).map(reader);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private Optional<String> text(String id, String kind) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        Path file = directory.resolve(id + kind);
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(Files.readString(file))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Newest first; other files are none of ours. */
    private Stream<String> ids() throws IOException {
        if (!Files.isDirectory(directory)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(JSON) || file.endsWith(HTML))
                    .map(file -> file.substring(0, file.length() - JSON.length()))
                    .filter(id -> ID.matcher(id).matches())
                    .distinct()
                    .sorted(NEWEST_FIRST)
                    .toList()
                    .stream();
        }
    }

    private void write(String name, String text) throws IOException {
        Path draft = directory.resolve(name + ".new");
        Files.deleteIfExists(draft);
        try {
            Files.createFile(draft, mode("rw-------"));
            Files.writeString(draft, text);
            Files.move(draft, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?> mode(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    /** What the list says of a report; the rest of its file is skipped, but has to be whole. */
    private record Head(About about, Instant startedAt, boolean quick, boolean agrees) {

        KeptReport kept(String id) {
            return new KeptReport(id, about.name(), startedAt, agrees, quick);
        }
    }
}
