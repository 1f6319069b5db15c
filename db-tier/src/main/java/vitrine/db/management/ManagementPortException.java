package vitrine.db.management;

import java.io.IOException;
import java.net.InetSocketAddress;

/** The management port cannot be listened on. */
final class ManagementPortException extends RuntimeException {

    ManagementPortException(InetSocketAddress address, IOException cause) {
        super(
                "Cannot listen on " + address.getHostString() + ":" + address.getPort() + ": " + cause.getMessage(),
                cause);
    }
}
