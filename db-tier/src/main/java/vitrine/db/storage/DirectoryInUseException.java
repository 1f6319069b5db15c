package vitrine.db.storage;

import java.nio.file.Path;
import java.util.Optional;

/** Another process owns the data directory. End that process, or use a directory of its own. */
final class DirectoryInUseException extends StorageException {

    DirectoryInUseException(Path directory, Optional<String> pid) {
        super(
                "The data directory " + directory + " is in use by another database tier"
                        + pid.map(owner -> ", process " + owner).orElse(""),
                null);
    }
}
