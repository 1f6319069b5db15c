package vitrine.db.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file that holds the clients' password, alone on its first line. */
final class PasswordFile {

    private PasswordFile() {}

    static String read(@Nullable Path file) {
        if (file == null) {
            throw new PasswordFileException("vitrine.server.password-file is not set", null);
        }
        String password = firstLine(file);
        if (password.isBlank()) {
            throw new PasswordFileException("The password file " + file + " is empty", null);
        }
        return password;
    }

    private static String firstLine(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new PasswordFileException("The password file " + file + " cannot be read: " + e, e);
        }
    }
}
