package vitrine.db.server;

/** The TCP port cannot be listened on: another process has it, or the address is not this machine's. */
final class PortUnavailableException extends ServerException {

    PortUnavailableException(String address, int port, Exception cause) {
        super("Cannot listen on " + address + ":" + port + ": " + cause.getMessage(), cause);
    }
}
