package vitrine.db.server;

import org.jspecify.annotations.Nullable;

/** What keeps the server from starting; each kind says when it happens. */
abstract sealed class ServerException extends RuntimeException permits PasswordFileException, PortUnavailableException {

    ServerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
