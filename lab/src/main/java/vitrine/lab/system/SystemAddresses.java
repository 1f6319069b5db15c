package vitrine.lab.system;

import java.net.URI;
import java.util.List;

/**
 * Where the system is.
 *
 * @param console where knobs are turned
 * @param shop where load goes to
 * @param web management address of the web tier's master, {@code host:port}
 * @param ap management addresses of the AP tier's instances
 * @param db management address of the database tier; none if that is no process of Vitrine
 */
public record SystemAddresses(URI console, URI shop, String web, List<String> ap, List<String> db) {

    public SystemAddresses {
        ap = List.copyOf(ap);
        db = List.copyOf(db);
    }
}
