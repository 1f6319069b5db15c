package vitrine.db.server;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** There is no password to give to the user {@code shop}: the file is not named, not readable or empty. */
final class PasswordFileException extends ServerException {

    PasswordFileException(String message, @Nullable IOException cause) {
        super(message, cause);
    }
}
