package vitrine.web.management;

import java.net.InetSocketAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a worker's management port is, under Spring Boot's own names.
 *
 * @param address address to listen on; empty means all
 * @param port port to listen on, 0 for any free one; a worker is given its own by the master
 */
@ConfigurationProperties("management.server")
record ManagementProperties(
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("9101") int port) {

    ManagementProperties {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("management.server.port is %d, it must be 0 to 65535".formatted(port));
        }
    }

    InetSocketAddress socketAddress() {
        return address.isEmpty() ? new InetSocketAddress(port) : new InetSocketAddress(address, port);
    }
}
