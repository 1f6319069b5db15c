package vitrine.db.storage;

import java.nio.file.Path;

/** There is a database, but the secret that opens it is gone. Put the secret back, or start with another directory. */
final class LostSecretException extends StorageException {

    LostSecretException(Path database, Path secret) {
        super("The database " + database + " exists, but " + secret + ", the secret that opens it, is missing", null);
    }
}
