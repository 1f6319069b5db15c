package vitrine.site.cover;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The code that decides how covers look: the class files of this package, of the artists and of their canvas. */
final class PaintingCode {

    private static final List<String> PACKAGES = List.of("art", "canvas", "cover");

    private PaintingCode() {}

    /** Changes whenever the compiled painting code changes. */
    static String fingerprint() throws IOException {
        var digest = sha256();
        for (var name : PACKAGES) {
            for (var file : classFiles(classes().resolve("vitrine/site").resolve(name))) {
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> classFiles(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Path classes() {
        try {
            return Path.of(PaintingCode.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class folder has no path", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
