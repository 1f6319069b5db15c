package vitrine.db.server;

import java.io.IOException;

/** The TCP port cannot be listened on: another process has it, or the address is not this machine's. */
final class PortUnavailableException extends ServerException {

    PortUnavailableException(String address, int port, IOException cause) {
        super("Cannot listen on " + address + ":" + port + ": " + cause.getMessage(), cause);
    }
}
