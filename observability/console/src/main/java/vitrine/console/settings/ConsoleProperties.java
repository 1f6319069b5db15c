package vitrine.console.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the tiers are, and who may ask.
 *
 * @param shop the web tier, as a client reaches it: {@code http://host:port}; the only place that requests are sent to
 * @param web management address of the web tier's master; its {@code /workers} lists those of the workers
 * @param ap management addresses of the AP tier; a name with several addresses counts as several instances
 * @param db management address of the database tier; none if the database is no process of Vitrine, such as PostgreSQL
 * @param keyFile file with the key that makes the tiers look at a request; none means that they do not
 * @param tokenFile file into which the token of this start is written, for programs such as curl; none means nowhere
 * @param hosts names by which a browser may ask, beside {@code localhost} and loopback addresses
 */
@ConfigurationProperties("vitrine.console")
public record ConsoleProperties(
        @DefaultValue("http://localhost:8080") URI shop,
        @DefaultValue("localhost:9100") Address web,
        @DefaultValue("localhost:9200") List<Address> ap,
        @DefaultValue("localhost:9300") List<Address> db,
        @Nullable Path keyFile,
        @Nullable Path tokenFile,
        @DefaultValue List<String> hosts) {

    private static final int MOST_AP = 64;
    private static final int HTTP_PORT = 80;

    public ConsoleProperties {
        if (!"http".equals(shop.getScheme()) || shop.getHost() == null || !isEmpty(shop.getPath())) {
            throw new IllegalArgumentException("vitrine.console.shop must be http://host:port, not " + shop);
        }
        if (ap.isEmpty() || ap.size() > MOST_AP) {
            throw new IllegalArgumentException("vitrine.console.ap takes 1 to 64 addresses, not " + ap.size());
        }
        if (db.size() > 1) {
            throw new IllegalArgumentException("vitrine.console.db takes one address or none, not " + db.size());
        }
        ap = List.copyOf(ap);
        db = List.copyOf(db);
        hosts = List.copyOf(hosts);
    }

    /** The web tier's host and public port. */
    public Address shopAddress() {
        return new Address(shop.getHost(), shop.getPort() < 0 ? HTTP_PORT : shop.getPort());
    }

    private static boolean isEmpty(@Nullable String path) {
        return path == null || path.isEmpty() || path.equals("/");
    }
}
