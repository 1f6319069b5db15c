package vitrine.web.delegation;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.Security;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns the targets' names into addresses. A name with IPv4 addresses counts with these only, so that one listener with two
 * families is one target. A name that cannot be looked up keeps the addresses that it had.
 */
final class TargetLookup {

    /** Looks a name up; the JDK's way, or a test's. */
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private static final int MOST_ADDRESSES = 64;
    private static final String MEMORY_SECONDS = "networkaddress.cache.ttl";
    private static final String MEMORY_OF_FAILURES_SECONDS = "networkaddress.cache.negative.ttl";

    private final List<TargetName> names;
    private final Resolver resolver;
    private final Map<TargetName, List<InetAddress>> known = new HashMap<>();

    TargetLookup(List<TargetName> names, Resolver resolver) {
        this.names = names;
        this.resolver = resolver;
    }

    /**
     * The JDK's resolver without its memory, which would keep an answer for 30 seconds: how often a name is looked up is
     * decided here. To be called before the JVM looks up its first name, as it reads these settings then.
     */
    static Resolver forgetful() {
        Security.setProperty(MEMORY_SECONDS, "0");
        Security.setProperty(MEMORY_OF_FAILURES_SECONDS, "0");
        return InetAddress::getAllByName;
    }

    /** Not for two threads at a time. */
    Collection<InetSocketAddress> lookUp() {
        Set<InetSocketAddress> addresses = new LinkedHashSet<>();
        for (TargetName name : names) {
            for (InetAddress address : addresses(name)) {
                addresses.add(new InetSocketAddress(address, name.port()));
            }
        }
        return addresses.stream().limit(MOST_ADDRESSES).toList();
    }

    private List<InetAddress> addresses(TargetName name) {
        try {
            known.put(name, oneFamily(resolver.resolve(name.host())));
        } catch (UnknownHostException e) {
            known.putIfAbsent(name, List.of());
        }
        return known.getOrDefault(name, List.of());
    }

    /** In a steady order: name servers turn theirs with every answer. */
    private static List<InetAddress> oneFamily(InetAddress[] all) {
        List<InetAddress> fourth =
                Arrays.stream(all).filter(Inet4Address.class::isInstance).toList();
        return (fourth.isEmpty() ? Arrays.stream(all) : fourth.stream())
                .sorted((a, b) -> Arrays.compare(a.getAddress(), b.getAddress()))
                .toList();
    }
}
