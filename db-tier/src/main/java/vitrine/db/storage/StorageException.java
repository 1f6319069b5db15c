package vitrine.db.storage;

import org.jspecify.annotations.Nullable;

/** What keeps the data directory from being opened; each kind says when it happens. */
abstract sealed class StorageException extends RuntimeException
        permits DirectoryInUseException, UnusableDirectoryException, LostSecretException {

    StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
