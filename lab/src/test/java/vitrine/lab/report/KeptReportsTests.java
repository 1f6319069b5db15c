package vitrine.lab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptReportsTests {

    private static final String ID = "keep-alive-20260102-030405";
    private static final Results NOTHING = new Results(List.of(), List.of(), List.of(), List.of());

    @TempDir
    private Path parent;

    private Path directory;
    private KeptReports kept;

    @BeforeEach
    void open() {
        directory = parent.resolve("a/reports");
        kept = new KeptReports(directory);
    }

    @Test
    void findsWhatItKept() throws IOException {
        assertThat(kept.keep(ExampleReports.differing())).isEqualTo(ID);

        assertThat(kept.find(ID)).get().usingRecursiveComparison().isEqualTo(ExampleReports.differing());
        assertThat(kept.page(ID)).hasValue(new HtmlReport(ExampleReports.differing()).toString());
    }

    @Test
    void hasTwoFilesForTheOwnerAlone() throws IOException {
        kept.keep(ExampleReports.agreeing());

        assertThat(files()).containsExactlyInAnyOrder(ID + ".html", ID + ".json");
        for (String file : files()) {
            assertThat(mode(directory.resolve(file))).isEqualTo("rw-------");
        }
        assertThat(mode(directory)).isEqualTo("rwx------");
    }

    @Test
    void listsTheNewestFirst() throws IOException {
        kept.keep(at("aa", 1));
        kept.keep(at("zz", 3));
        kept.keep(at("mm", 2));

        assertThat(kept.list()).extracting(KeptReport::name).containsExactly("zz", "mm", "aa");
    }

    @Test
    void listsTheVerdict() throws IOException {
        kept.keep(ExampleReports.differing());

        assertThat(kept.list()).containsExactly(new KeptReport(ID, "keep-alive", ExampleReports.STARTED, false, true));
    }

    @Test
    void keepsTheNewestHundred() throws IOException {
        for (int second = 0; second < 102; second++) {
            kept.keep(at("one", second));
        }

        assertThat(kept.list())
                .hasSize(100)
                .last()
                .extracting(KeptReport::startedAt)
                .isEqualTo(start(2));
        assertThat(files()).hasSize(200);
    }

    @Test
    void leavesAloneWhatIsNotItsOwn() throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("notes.json"), "{}");
        Files.writeString(directory.resolve(ID + ".json.new"), "{}");

        for (int second = 0; second < 101; second++) {
            kept.keep(at("one", second));
        }

        assertThat(directory.resolve("notes.json")).exists();
        assertThat(kept.list()).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"about\":null}", "\u0000"})
    void skipsWhatCannotBeRead(String text) throws IOException {
        kept.keep(at("good", 0));
        Files.writeString(directory.resolve(ID + ".json"), text);
        Files.write(directory.resolve("bytes-20260102-030405.json"), new byte[] {(byte) 0xff, (byte) 0xfe});
        Files.createDirectory(directory.resolve("folder-20260102-030405.json"));

        assertThat(kept.list()).extracting(KeptReport::name).containsExactly("good");
        assertThat(kept.find(ID)).isEmpty();
    }

    @Test
    void isEmptyAtFirst() throws IOException {
        assertThat(kept.list()).isEmpty();
        assertThat(kept.find(ID)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "../" + ID,
                "../reports/" + ID,
                "./" + ID,
                "/" + ID,
                ID + "/",
                ID + ".json",
                ID + "\n",
                ID + "\u0000",
                "Keep-Alive-20260102-030405",
                "-20260102-030405",
                "keep%2falive-20260102-030405",
                "keep\\alive-20260102-030405",
                "keep-alive-２0260102-030405"
            })
    void findsNothingByWhatIsNotAnId(String id) throws IOException {
        kept.keep(ExampleReports.agreeing());
        Files.copy(directory.resolve(ID + ".json"), directory.resolveSibling(ID + ".json"));
        Files.copy(directory.resolve(ID + ".html"), directory.resolveSibling(ID + ".html"));

        assertThat(kept.find(id)).isEmpty();
        assertThat(kept.page(id)).isEmpty();
    }

    @Test
    void followsNoLink() throws IOException {
        kept.keep(at("good", 0));
        Path outside = Files.move(directory.resolve("good-20260102-030405.json"), parent.resolve("outside.json"));
        Files.createSymbolicLink(directory.resolve("good-20260102-030405.json"), outside);

        assertThat(kept.find("good-20260102-030405")).isEmpty();
        assertThat(kept.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../escape", "a/b", "A", "a b", "a\n", "-a"})
    void refusesANameThatIsNoFileName(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> kept.keep(at(name, 0)));
        assertThat(directory).doesNotExist();
    }

    private static Report at(String name, int second) {
        return ExampleReports.with(name, start(second), false, NOTHING);
    }

    private static Instant start(int second) {
        return ExampleReports.STARTED.plusSeconds(second);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
