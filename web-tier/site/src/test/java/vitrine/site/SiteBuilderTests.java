package vitrine.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Builds the real site, without painting covers. */
class SiteBuilderTests {

    private static final Path SOURCE = Path.of("src/main/site");

    @TempDir
    static Path folder;

    private static Path site;

    @BeforeAll
    static void build() throws IOException {
        site = folder.resolve("site");
        SiteBuilder.buildPages(SOURCE, site);
    }

    @Test
    void sameInputGivesTheSameBytes() throws IOException {
        var again = folder.resolve("again");

        SiteBuilder.buildPages(SOURCE, again);

        assertThat(contents(again)).containsExactlyEntriesOf(contents(site));
    }

    @Test
    void aSecondBuildTouchesNoFileThatIsTheSame() throws IOException {
        var page = site.resolve("index.html");
        var before = Files.getLastModifiedTime(page);

        SiteBuilder.buildPages(SOURCE, site);

        assertThat(Files.getLastModifiedTime(page)).isEqualTo(before);
    }

    @Test
    void removesWhatNoLongerBelongsThereButNoCover() throws IOException {
        var target = folder.resolve("old");
        Files.createDirectories(target.resolve("covers"));
        Files.createDirectories(target.resolve("v/0123"));
        Files.writeString(target.resolve("v/0123/old.js"), "");
        Files.writeString(target.resolve("covers/000-small.jpg"), "painted");

        SiteBuilder.buildPages(SOURCE, target);

        assertThat(target.resolve("v/0123")).doesNotExist();
        assertThat(target.resolve("covers/000-small.jpg")).exists();
    }

    @Test
    void leavesNoPlaceholder() throws IOException {
        for (var page : pages()) {
            assertThat(Files.readString(page)).as(page.toString()).doesNotContain("{{");
        }
    }

    @Test
    void everyAddressInAPageLeadsToAFile() throws IOException {
        for (var page : pages()) {
            for (var address : found("(?:href|src|action)=\"(/[^\"#]*)", Files.readString(page))) {
                assertThat(fileOf(address)).as("%s in %s", address, page).exists();
            }
        }
    }

    @Test
    void everyModuleImportsOnlyModulesThatExist() throws IOException {
        for (var module : filesBelow("js")) {
            for (var imported : found("(?:from|import) \"(.+?)\"", Files.readString(module))) {
                assertThat(module.resolveSibling(imported))
                        .as("%s in %s", imported, module)
                        .exists();
            }
        }
    }

    @Test
    void aPagePreloadsEveryModuleItsScriptNeeds() throws IOException {
        for (var page : pages()) {
            var html = Files.readString(page);
            for (var script : found("<script type=\"module\" src=\"(.+?)\"", html)) {
                var needed = new TreeMap<String, String>();
                collectImports(fileOf(script), needed);
                assertThat(needed.keySet()).as(page.toString()).allMatch(html::contains);
            }
        }
    }

    @Test
    void noPageHasInlineScriptOrStyle() throws IOException {
        for (var page : pages()) {
            assertThat(Files.readString(page))
                    .as(page.toString())
                    .doesNotContainPattern("(?s)<script(?![^>]* src=)")
                    .doesNotContainPattern("<style| style=| on[a-z]+=|javascript:");
        }
    }

    @Test
    void aPageIsSmall() throws IOException {
        assertThat(Files.size(site.resolve("index.html"))).isBetween(2_000L, 4_000L);
    }

    @Test
    void gzipVariantsGiveBackTheOriginal() throws IOException {
        for (var variant : filesBelow("gz")) {
            try (var gzip = new GZIPInputStream(Files.newInputStream(variant))) {
                assertThat(gzip.readAllBytes()).isEqualTo(Files.readAllBytes(originalOf(variant)));
            }
        }
        assertThat(filesBelow("gz")).isNotEmpty();
    }

    @Test
    @EnabledIf("brotliLoads")
    void brotliVariantsGiveBackTheOriginal() throws IOException {
        for (var variant : filesBelow("br")) {
            var decoded = Decoder.decompress(Files.readAllBytes(variant)).getDecompressedData();
            assertThat(decoded).isEqualTo(Files.readAllBytes(originalOf(variant)));
        }
        assertThat(filesBelow("br")).hasSameSizeAs(filesBelow("gz"));
    }

    @Test
    void theVersionChangesWithAnyNameOrContent() {
        var version = ContentHash.of(Map.of("a.js", new byte[] {1}));

        assertThat(version).hasSize(12).isNotEqualTo(ContentHash.of(Map.of("b.js", new byte[] {1})));
        assertThat(version).isNotEqualTo(ContentHash.of(Map.of("a.js", new byte[] {2})));
    }

    static boolean brotliLoads() {
        return Brotli4jLoader.isAvailable();
    }

    private static void collectImports(Path module, Map<String, String> needed) throws IOException {
        for (var imported : found("(?:from|import) \"\\./(.+?)\"", Files.readString(module))) {
            if (needed.put("/" + imported, imported) == null) {
                collectImports(module.resolveSibling(imported), needed);
            }
        }
    }

    private static Path fileOf(String address) {
        var path = address.substring(1).replaceFirst("\\?.*", "");
        if (path.isEmpty()) {
            return site.resolve("index.html");
        }
        if (path.startsWith("api/")) {
            return site;
        }
        return site.resolve(path.contains(".") ? path : path + ".html");
    }

    private static Path originalOf(Path variant) {
        var name = variant.getFileName().toString();
        return variant.resolveSibling(name.substring(0, name.lastIndexOf('.')));
    }

    private static List<Path> pages() throws IOException {
        return filesBelow("html");
    }

    private static List<Path> filesBelow(String extension) throws IOException {
        try (var files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith("." + extension))
                    .toList();
        }
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(SiteBuilderTests::firstGroup)
                .toList();
    }

    private static String firstGroup(MatchResult match) {
        return match.group(1);
    }

    private static Map<String, String> contents(Path root) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
