package vitrine.db.management;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where health and metrics are served.
 *
 * @param port the HTTP port; 0 takes a free one
 * @param address the address to listen on; 0.0.0.0 for all
 */
@ConfigurationProperties("management.server")
record ManagementProperties(
        @DefaultValue("9300") int port,
        @DefaultValue("127.0.0.1") String address) {

    ManagementProperties {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("management.server.port must be from 0 to 65535, not " + port);
        }
    }
}
