package vitrine.console.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What a request must carry to make the console act. Made anew at each start, and good until its end. */
public final class GuardToken {

    /** The request header field that carries it. */
    public static final String FIELD = "Vitrine-Token";

    private static final int BYTES = 24;

    private final String value;

    private GuardToken(String value) {
        this.value = value;
    }

    public static GuardToken random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new GuardToken(HexFormat.of().formatHex(bytes));
    }

    /** For the console's own page. */
    public String value() {
        return value;
    }

    /** Takes equally long for every wrong one of a length. */
    boolean is(@Nullable String given) {
        return given != null && MessageDigest.isEqual(bytes(value), bytes(given));
    }

    /** Writes it as a header field, where only this user may read it: {@code curl -H @FILE} sends it. */
    void writeTo(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Path fresh = Files.createTempFile(
                directory,
                ".console-token",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, FIELD + ": " + value + "\n");
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
