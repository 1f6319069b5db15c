package vitrine.db.storage;

import java.io.IOException;
import java.nio.file.Path;

/** The data directory cannot be made, read or written. */
final class UnusableDirectoryException extends StorageException {

    UnusableDirectoryException(Path directory, IOException cause) {
        super("The data directory " + directory + " cannot be used: " + cause, cause);
    }
}
